const counts = new Intl.NumberFormat("en-US");
const shares = new Intl.NumberFormat("en-US", { style: "percent", maximumFractionDigits: 1 });

/** 35613 → "35,613" */
export function formatCount(value: number): string {
  return counts.format(value);
}

/** 1, "seed" → "1 seed"; 3, "query", "queries" → "3 queries" */
export function formatNoun(value: number, one: string, many = `${one}s`): string {
  return `${counts.format(value)} ${value === 1 ? one : many}`;
}

/** A share in [0, 1] → "12.5%"; what is not none is never written as 0%. */
export function formatShare(share: number): string {
  if (share > 0 && share < 0.001) return "<0.1%";
  return shares.format(share);
}

/** Millionths of a US dollar → "$12.40", with as many places as a small sum needs. */
export function formatUsd(microUsd: number): string {
  const usd = microUsd / 1_000_000;
  if (usd === 0) return "$0";
  if (Math.abs(usd) < 0.0001) return usd > 0 ? "<$0.0001" : "-$0.0001";
  const places = Math.abs(usd) < 0.01 ? 4 : Math.abs(usd) < 1 ? 3 : 2;
  return usd.toLocaleString("en-US", {
    style: "currency",
    currency: "USD",
    minimumFractionDigits: Math.min(places, 2),
    maximumFractionDigits: places,
  });
}

/** Milliseconds → "820 ms", "4.2 s", "3 min 20 s", "2 h 5 min" */
export function formatDuration(ms: number): string {
  if (ms < 1000) return `${Math.round(ms)} ms`;
  const seconds = ms / 1000;
  if (seconds < 10) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  if (whole < 60) return `${whole} s`;
  const minutes = Math.floor(whole / 60);
  if (minutes < 60) return whole % 60 === 0 ? `${minutes} min` : `${minutes} min ${whole % 60} s`;
  const hours = Math.floor(minutes / 60);
  return minutes % 60 === 0 ? `${hours} h` : `${hours} h ${minutes % 60} min`;
}
