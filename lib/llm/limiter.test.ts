import { describe, expect, it } from "vitest";
import { ask, handClock, limited, never, ok, settled } from "@/lib/testing/hand-clock";
import { createLimiter } from "./limiter";

describe("the limiter", () => {
  it("lets as many through as its capacity and keeps the others waiting", async () => {
    const limiter = createLimiter({ capacity: 3 });
    const { got } = ask(limiter, 5);
    await settled();
    expect(got).toHaveLength(3);
    expect(limiter.state()).toMatchObject({ inFlight: 3, waiting: 2, limit: 3 });
  });

  it("serves those who wait in the order they came", async () => {
    const limiter = createLimiter({ capacity: 1 });
    const { got, order } = ask(limiter, 4);
    for (const expected of [1, 2, 3, 4]) {
      await settled();
      expect(got).toHaveLength(expected);
      got.at(-1)?.release(ok);
    }
    expect(order).toEqual([0, 1, 2, 3]);
  });

  it("counts a slot that is given back twice once", async () => {
    const limiter = createLimiter({ capacity: 1 });
    const { got } = ask(limiter, 3);
    await settled();
    got[0]?.release(ok);
    got[0]?.release(ok);
    await settled();
    expect(limiter.state()).toMatchObject({ inFlight: 1, waiting: 1 });
  });

  it("lets someone leave the queue, with the reason of the signal", async () => {
    const limiter = createLimiter({ capacity: 1 });
    const { got } = ask(limiter, 1);
    const leaving = new AbortController();
    const left = limiter.acquire(leaving.signal);
    const next = ask(limiter, 1);
    leaving.abort(new Error("the run was paused"));
    await expect(left).rejects.toThrow("the run was paused");
    got[0]?.release(ok);
    await settled();
    expect(next.got).toHaveLength(1);
    expect(limiter.state()).toMatchObject({ inFlight: 1, waiting: 0 });
  });

  it("refuses at once when the signal has aborted before", async () => {
    const limiter = createLimiter({ capacity: 1 });
    await expect(limiter.acquire(AbortSignal.abort())).rejects.toThrow();
    expect(limiter.state()).toMatchObject({ inFlight: 0, waiting: 0 });
  });

  it("halves after a 429, once for all calls that were under way together", async () => {
    const { clock, advance } = handClock();
    const limiter = createLimiter({ capacity: 16, clock });
    const { got } = ask(limiter, 16);
    await settled();
    for (const slot of got) slot.release(limited());
    expect(limiter.state().limit).toBe(8);
    await advance(60_000);
    const again = ask(limiter, 16);
    await settled();
    expect(again.got).toHaveLength(8);
    again.got[0]?.release(limited());
    expect(limiter.state().limit).toBe(4);
  });

  it("never goes below one", async () => {
    const { clock, advance } = handClock();
    const limiter = createLimiter({ capacity: 2, clock });
    for (let round = 0; round < 5; round += 1) {
      const { got } = ask(limiter, 1);
      await advance(60_000);
      got[0]?.release(limited());
    }
    expect(limiter.state().limit).toBe(1);
  });

  it("keeps to a Retry-After that is longer than a minute", async () => {
    const { clock, advance } = handClock();
    const limiter = createLimiter({ capacity: 4, clock });
    const { got } = ask(limiter, 1);
    await settled();
    got[0]?.release(limited(300_000));
    const waiting = ask(limiter, 1);
    await advance(299_999);
    expect(waiting.got).toHaveLength(0);
    await advance(1);
    expect(waiting.got).toHaveLength(1);
  });

  it("keeps to the longest of several waits", async () => {
    const { clock, advance } = handClock();
    const limiter = createLimiter({ capacity: 4, clock });
    const { got } = ask(limiter, 2);
    await settled();
    got[0]?.release(limited(10_000));
    got[1]?.release(limited(2_000));
    const waiting = ask(limiter, 1);
    await advance(9_000);
    expect(waiting.got).toHaveLength(0);
    await advance(1_000);
    expect(waiting.got).toHaveLength(1);
  });

  it("waits twice as long after each further 429 that names no time", async () => {
    const { clock, advance } = handClock();
    const limiter = createLimiter({ capacity: 4, clock, cooldownMs: 1_000 });
    const [first, second] = [ask(limiter, 1), 0];
    await settled();
    first.got[0]?.release(limited());
    expect(limiter.state().closedUntil - clock.now()).toBe(1_000 + second);
    const next = ask(limiter, 1);
    await advance(1_000);
    next.got[0]?.release(limited());
    expect(limiter.state().closedUntil - clock.now()).toBe(2_000);
  });

  it("grows back step by step while calls succeed, and no further than its capacity", async () => {
    const { clock, advance } = handClock();
    const limiter = createLimiter({ capacity: 8, clock });
    const { got } = ask(limiter, 1);
    await settled();
    got[0]?.release(limited());
    expect(limiter.state().limit).toBe(4);
    await advance(60_000);
    const grown: number[] = [];
    for (let round = 0; round < 100; round += 1) {
      const { got: slots } = ask(limiter, 1);
      await settled();
      slots[0]?.release(ok);
      grown.push(limiter.state().limit);
    }
    expect(grown[0]).toBe(4);
    expect(grown).toContain(5);
    expect(grown.at(-1)).toBe(8);
    expect(grown).toEqual([...grown].sort((one, other) => one - other));
  });

  it("starts those who wait as soon as its capacity grows", async () => {
    const limiter = createLimiter({ capacity: 1 });
    const { got } = ask(limiter, 4);
    await settled();
    limiter.setCapacity(3);
    await settled();
    expect(got).toHaveLength(3);
  });

  it("starts nothing new until calls are back within a smaller capacity", async () => {
    const limiter = createLimiter({ capacity: 4 });
    const { got } = ask(limiter, 5);
    await settled();
    limiter.setCapacity(2);
    got[0]?.release(ok);
    got[1]?.release(ok);
    await settled();
    expect(got).toHaveLength(4);
    got[2]?.release(ok);
    await settled();
    expect(got).toHaveLength(5);
  });

  it("spaces calls to so many a minute, after a first second's worth", async () => {
    const { clock, advance } = handClock();
    const limiter = createLimiter({ capacity: 100, requestsPerMinute: 120, clock });
    const { got } = ask(limiter, 10);
    await settled();
    const atOnce = got.length;
    await advance(500);
    expect(got.length - atOnce).toBe(1);
    await advance(500);
    expect(got.length - atOnce).toBe(2);
    expect(atOnce).toBeLessThanOrEqual(3);
  });

  it("stays within the minute's number over a long time", async () => {
    const { clock, advance } = handClock();
    const limiter = createLimiter({ capacity: 1_000, requestsPerMinute: 60, clock });
    const { got } = ask(limiter, 500);
    for (let second = 0; second < 120; second += 1) await advance(1_000);
    expect(got.length).toBeGreaterThanOrEqual(119);
    expect(got.length).toBeLessThanOrEqual(122);
  });

  it("takes a queue of 20,000 under one signal in its stride", async () => {
    const limiter = createLimiter({ capacity: 64 });
    const startedAt = performance.now();
    await Promise.all(Array.from({ length: 20_000 }, () => limiter.acquire(never).then((slot) => slot.release(ok))));
    expect(performance.now() - startedAt).toBeLessThan(3_000);
    expect(limiter.state()).toMatchObject({ inFlight: 0, waiting: 0 });
  });
});
