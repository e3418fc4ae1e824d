/**
 * How long a server asks to wait, in milliseconds: `retry-after-ms`, else `retry-after` in seconds or as an HTTP
 * date, else the reset times OpenAI sends beside a 429. Null where it says nothing usable.
 */
export function retryAfterMs(headers: Headers, now: number): number | null {
  return (
    positive(Number.parseFloat(headers.get("retry-after-ms") ?? "")) ??
    fromRetryAfter(headers.get("retry-after"), now) ??
    fromReset(headers.get("x-ratelimit-reset-requests"), headers.get("x-ratelimit-remaining-requests")) ??
    fromReset(headers.get("x-ratelimit-reset-tokens"), headers.get("x-ratelimit-remaining-tokens"))
  );
}

function fromRetryAfter(value: string | null, now: number): number | null {
  if (value === null || value.trim() === "") return null;
  if (/^\s*\d+(\.\d+)?\s*$/.test(value)) return positive(Number(value) * 1000);
  const date = Date.parse(value);
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}

/** "6m0s", "1.5s", "20ms"; only where that quota is used up. */
function fromReset(value: string | null, remaining: string | null): number | null {
  if (value === null || remaining?.trim() !== "0") return null;
  const parts = [...value.matchAll(/(\d+(?:\.\d+)?)(ms|s|m|h)/g)];
  if (parts.length === 0) return null;
  const unitMs: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 };
  return parts.reduce((sum, [, count = "0", unit = "s"]) => sum + Number(count) * (unitMs[unit] ?? 0), 0);
}

function positive(milliseconds: number): number | null {
  return Number.isFinite(milliseconds) && milliseconds >= 0 ? Math.ceil(milliseconds) : null;
}
