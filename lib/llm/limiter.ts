import { type Clock, systemClock } from "./clock";
import { Departures } from "./departures";

export interface LimiterSettings {
  /** the most calls in flight at once */
  capacity: number;
  requestsPerMinute?: number | null;
  clock?: Clock;
  /** how long nothing starts after a 429 that names no time; doubled for each further one in a row */
  cooldownMs?: number;
}

export interface LimiterState {
  capacity: number;
  /** what the server bears at present, between 1 and the capacity */
  limit: number;
  inFlight: number;
  waiting: number;
  /** clock time before which nothing starts; 0 where nothing holds it back */
  closedUntil: number;
}

/** What a finished call says about the server's load. */
export type Feedback = { kind: "ok" } | { kind: "rate_limited"; retryAfterMs: number | null } | { kind: "failed" };

export interface Limiter {
  /** Waits for a slot, first come first served. Rejects with the signal's reason when it aborts. */
  acquire(signal: AbortSignal): Promise<Slot>;
  setCapacity(capacity: number): void;
  state(): LimiterState;
}

export interface Slot {
  release(feedback: Feedback): void;
}

interface Waiter {
  start(slot: Slot): void;
  isGone: boolean;
}

const maxCooldownMs = 30_000;

/**
 * Lets as many calls through as the server bears: up to `capacity`, half as many after each 429, then slowly more.
 * After a 429 nothing starts until the time the server named has passed, however long that is.
 */
export function createLimiter(settings: LimiterSettings): Limiter {
  return new AdaptiveLimiter(settings);
}

class AdaptiveLimiter implements Limiter {
  private capacity: number;
  private limit: number;
  private inFlight = 0;
  private waiting = 0;
  private closedUntil = 0;
  private paceAt = 0;
  private rejectionsInRow = 0;
  /** calls of an earlier epoch were sent before the last cut: their 429s say nothing new */
  private epoch = 0;
  private alarm: (() => void) | null = null;
  private queue: Waiter[] = [];
  private head = 0;
  private readonly departures = new Departures();
  private readonly clock: Clock;
  private readonly cooldownMs: number;
  private readonly gapMs: number;

  constructor({ capacity, requestsPerMinute, clock, cooldownMs }: LimiterSettings) {
    this.capacity = Math.max(1, Math.floor(capacity));
    this.limit = this.capacity;
    this.clock = clock ?? systemClock;
    this.cooldownMs = cooldownMs ?? 500;
    this.gapMs = requestsPerMinute ? 60_000 / requestsPerMinute : 0;
  }

  acquire(signal: AbortSignal): Promise<Slot> {
    if (signal.aborted) return Promise.reject(signal.reason);
    if (this.waiting === 0 && this.delay() === 0 && this.inFlight < this.allowed()) return Promise.resolve(this.take());
    return this.enqueue(signal);
  }

  setCapacity(capacity: number): void {
    const wasFull = this.limit >= this.capacity;
    this.capacity = Math.max(1, Math.floor(capacity));
    this.limit = wasFull ? this.capacity : Math.min(this.limit, this.capacity);
    this.startWaiting();
  }

  state(): LimiterState {
    const closedUntil = this.closedUntil > this.clock.now() ? this.closedUntil : 0;
    return { capacity: this.capacity, limit: this.allowed(), inFlight: this.inFlight, waiting: this.waiting, closedUntil };
  }

  private enqueue(signal: AbortSignal): Promise<Slot> {
    return new Promise((resolve, reject) => {
      const stay = this.departures.on(signal, () => {
        waiter.isGone = true;
        this.waiting -= 1;
        reject(signal.reason);
      });
      const waiter: Waiter = {
        isGone: false,
        start: (slot) => {
          stay();
          resolve(slot);
        },
      };
      this.queue.push(waiter);
      this.waiting += 1;
      this.startWaiting();
    });
  }

  private take(): Slot {
    this.inFlight += 1;
    // A second's worth of requests may start together; beyond that they are spaced evenly.
    if (this.gapMs > 0) this.paceAt = Math.max(this.paceAt, this.clock.now() - Math.max(1000, this.gapMs)) + this.gapMs;
    const { epoch } = this;
    let isHeld = true;
    return {
      release: (feedback) => {
        if (!isHeld) return;
        isHeld = false;
        this.inFlight -= 1;
        this.learn(feedback, epoch);
        this.startWaiting();
      },
    };
  }

  private learn(feedback: Feedback, epoch: number): void {
    if (feedback.kind === "rate_limited") this.slowDown(feedback.retryAfterMs, epoch);
    if (feedback.kind !== "ok") return;
    this.rejectionsInRow = 0;
    if (this.limit < this.capacity) this.limit = Math.min(this.capacity, this.limit + this.capacity / 16 / this.limit);
  }

  private slowDown(retryAfterMs: number | null, epoch: number): void {
    const isNews = epoch === this.epoch;
    if (isNews) {
      this.epoch += 1;
      this.limit = Math.max(1, this.limit / 2);
      this.rejectionsInRow += 1;
    }
    const guessMs = Math.min(maxCooldownMs, this.cooldownMs * 2 ** Math.min(16, this.rejectionsInRow - 1));
    const waitMs = retryAfterMs ?? (isNews ? guessMs : 0);
    this.closedUntil = Math.max(this.closedUntil, this.clock.now() + waitMs);
  }

  private allowed(): number {
    return Math.max(1, Math.floor(this.limit));
  }

  private delay(): number {
    if (this.closedUntil === 0 && this.gapMs === 0) return 0;
    const now = this.clock.now();
    return Math.max(0, this.closedUntil - now, this.gapMs > 0 ? this.paceAt - now : 0);
  }

  private startWaiting(): void {
    while (this.waiting > 0 && this.inFlight < this.allowed()) {
      const delayMs = this.delay();
      if (delayMs > 0) {
        this.wakeIn(delayMs);
        return;
      }
      const waiter = this.next();
      if (!waiter) return;
      this.waiting -= 1;
      waiter.start(this.take());
    }
  }

  private next(): Waiter | undefined {
    while (this.head < this.queue.length) {
      const waiter = this.queue[this.head];
      this.head += 1;
      if (this.head > 1024 && this.head * 2 > this.queue.length) {
        this.queue = this.queue.slice(this.head);
        this.head = 0;
      }
      if (waiter && !waiter.isGone) return waiter;
    }
    return undefined;
  }

  private wakeIn(delayMs: number): void {
    this.alarm?.();
    this.alarm = this.clock.after(delayMs, () => {
      this.alarm = null;
      this.startWaiting();
    });
  }
}
