import type pg from "pg";
import { dropReservations, giveBack, reserve } from "@/lib/db/run-money";
import { inTransaction, patiently, sqlOf } from "@/lib/db/sql";

/** The run's budget does not reach for one more call in the worst case. */
export class BudgetSpent extends Error {
  override readonly name = "BudgetSpent";
  readonly neededMicroUsd: number;

  constructor(neededMicroUsd: number) {
    super(`the next call may cost up to ${neededMicroUsd} micro-USD, more than the budget has left`);
    this.neededMicroUsd = neededMicroUsd;
  }
}

const waitForOthersMs = 150;

/**
 * The money of one chunk. Before a call its worst case is taken out, afterwards what it did not cost goes back in, so
 * what is spent and what is under way stay within the budget at every moment, whatever the workers do.
 */
export class Purse {
  private readonly pool: pg.Pool;
  private readonly chunkId: string;
  private readonly runId: string;
  private readonly signal: AbortSignal;
  private free = 0;
  private inUse = 0;
  private asking: Promise<unknown> = Promise.resolve();
  private wake: () => void = () => {};

  constructor(options: { pool: pg.Pool; chunkId: string; runId: string; signal: AbortSignal }) {
    this.pool = options.pool;
    this.chunkId = options.chunkId;
    this.runId = options.runId;
    this.signal = options.signal;
  }

  /** Fills the purse for calls to come in one go, as far as the budget reaches. */
  async fill(wanted: number, atLeast: number): Promise<void> {
    await this.serially(() => this.topUp(wanted, atLeast));
  }

  /** Takes the worst case of one call out of the purse, waiting for money that may still come free. */
  async take(worst: number): Promise<void> {
    await this.serially(async () => {
      while (this.free < worst) {
        this.signal.throwIfAborted();
        const { othersHold } = await this.topUp(worst - this.free, worst - this.free);
        if (this.free >= worst) break;
        if (this.inUse > 0) await this.comesBack();
        else await this.giveUpFree(worst, othersHold);
      }
      this.free -= worst;
      this.inUse += worst;
    });
  }

  /** Puts back what a call did not cost; what it cost is booked with the call itself. */
  settle(worst: number, cost: number): void {
    this.inUse -= worst;
    this.free += Math.max(0, worst - cost);
    this.wake();
  }

  private async topUp(wanted: number, atLeast: number): Promise<{ othersHold: boolean }> {
    const { chunkId, runId } = this;
    const result = await patiently(() => inTransaction(this.pool, (sql) => reserve(sql, { chunkId, runId, wanted, atLeast })));
    this.free += result.added;
    return result;
  }

  /** Two chunks must not each sit on money neither can use: what is of no use here is given back before waiting. */
  private async giveUpFree(worst: number, othersHold: boolean): Promise<void> {
    const hadNone = this.free === 0;
    await patiently(() => giveBack(sqlOf(this.pool), this.chunkId, this.free));
    this.free = 0;
    if (hadNone && !othersHold) throw new BudgetSpent(worst);
    if (othersHold) await this.comesBack();
  }

  private comesBack(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, waitForOthersMs);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  /** One after another: calls of a chunk that wait for money must not bid against each other. */
  private serially<T>(work: () => Promise<T>): Promise<T> {
    const next = this.asking.then(work, work);
    this.asking = next.catch(() => {});
    return next;
  }
}

export async function closePurses(pool: pg.Pool, chunkIds: readonly string[]): Promise<void> {
  await dropReservations(sqlOf(pool), chunkIds);
}
