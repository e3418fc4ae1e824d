import type { Clock } from "@/lib/llm/clock";
import type { Feedback, Limiter, Slot } from "@/lib/llm/limiter";

/** A clock that stands still until it is told to go on. */
export function handClock() {
  let now = 1_000;
  let alarms: { at: number; wake: () => void }[] = [];
  const clock: Clock = {
    now: () => now,
    after: (delayMs, wake) => {
      const alarm = { at: now + delayMs, wake };
      alarms.push(alarm);
      return () => {
        alarms = alarms.filter((other) => other !== alarm);
      };
    },
  };
  const advance = async (milliseconds: number) => {
    now += milliseconds;
    const due = alarms.filter(({ at }) => at <= now);
    alarms = alarms.filter(({ at }) => at > now);
    for (const { wake } of due) wake();
    await settled();
  };
  return { clock, advance };
}

export const settled = () => new Promise((resolve) => setImmediate(resolve));
export const never = new AbortController().signal;
export const ok: Feedback = { kind: "ok" };
export const limited = (retryAfterMs: number | null = null): Feedback => ({ kind: "rate_limited", retryAfterMs });

/** Asks for so many slots; `got` fills as they are given. */
export function ask(limiter: Limiter, count: number, signal = never) {
  const got: Slot[] = [];
  const order: number[] = [];
  const all = Array.from({ length: count }, (_, index) =>
    limiter.acquire(signal).then((slot) => {
      got.push(slot);
      order.push(index);
    }),
  );
  return { got, order, all };
}
