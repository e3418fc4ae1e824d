import type { EstimateView } from "@/lib/schema/estimate-view";
import type { StudyReport } from "@/lib/schema/study-report";

/**
 * The study's answer in one sentence: whom people prefer, how often and how surely, or why that cannot be said.
 *
 * @param winRate people's, of the second arm over the first; 0 to 1
 * @param names of the two arms, as people read them
 * @returns the sentence beside the rate it is made of; the arm ahead is the one named first where the interval leaves out one half
 */
export function studyAnswer(winRate: EstimateView, names: { first: string; second: string }): StudyReport["answer"] {
  return { sentence: sentenceOf(winRate, names), winRate };
}

function sentenceOf(winRate: EstimateView, { first, second }: { first: string; second: string }): string {
  if (winRate.value === null) return `It cannot be said whether people prefer ${second} over ${first}: ${winRate.because}.`;
  const { value, n, interval, noInterval } = winRate;
  const pairs = `of ${n} pairs (a tie is half a win`;
  if (!interval) {
    const why = noInterval ?? "there is no interval";
    return `${without(value, { first, second })} ${pairs}), and how surely cannot be said: ${why}.`;
  }
  const [low, high] = interval;
  const within = (from: number, to: number) => `; 95 % interval ${percent(from)} to ${percent(to)}).`;
  const ahead = `${percent(value)} % ${pairs}${within(low, high)}`;
  if (low > 0.5) return `People preferred ${second} over ${first} in ${ahead}`;
  if (high < 0.5) return `People preferred ${first} over ${second} in ${percent(1 - value)} % ${pairs}${within(1 - high, 1 - low)}`;
  return `No difference can be told between ${first} and ${second}: people preferred ${second} in ${ahead}`;
}

/** Whom people preferred and how often, where no interval says how surely. */
function without(value: number, { first, second }: { first: string; second: string }): string {
  if (value === 0.5) return `People preferred neither ${first} nor ${second}: 50 %`;
  if (value > 0.5) return `People preferred ${second} over ${first} in ${percent(value)} %`;
  return `People preferred ${first} over ${second} in ${percent(1 - value)} %`;
}

/** A share as a percentage; near one half it keeps a decimal, so that an interval never seems to end on the other side. */
function percent(share: number): string {
  const whole = Math.round(share * 100);
  return whole === 50 && share !== 0.5 ? (share * 100).toFixed(1) : String(whole);
}
