import type pg from "pg";
import { addModelCalls, type NewModelCall } from "@/lib/db/model-calls";
import { bookSpending } from "@/lib/db/run-money";
import { inTransaction, patiently } from "@/lib/db/sql";

interface Waiting {
  call: NewModelCall;
  chunkId: string | null;
  stored(): void;
  failed(error: unknown): void;
}

const flushMs = 20;
const flushRows = 64;

/**
 * Writes calls down as they come, a few at a time, together with what they cost. While the database is away the
 * replies, which are paid for, stay here until it is back.
 */
export class CallStore {
  private readonly pool: pg.Pool;
  private waiting: Waiting[] = [];
  private unstored = 0;
  private readonly patient: (() => void)[] = [];
  private timer: NodeJS.Timeout | null = null;

  constructor(pool: pg.Pool) {
    this.pool = pool;
  }

  /**
   * Resolves when few enough replies are not yet in the database. Waited for before each call, it bounds what a
   * killed worker loses to the calls in flight and a few more, however slow the database is.
   */
  async room(mostUnstored: number): Promise<void> {
    while (this.unstored >= mostUnstored) await new Promise<void>((resolve) => this.patient.push(resolve));
  }

  /** Resolves once the call is in the database. */
  store(call: NewModelCall, chunkId: string | null): Promise<void> {
    this.unstored += 1;
    return new Promise((stored, failed) => {
      this.waiting.push({ call, chunkId, stored, failed });
      if (this.waiting.length >= flushRows) this.flush();
      else this.timer ??= setTimeout(() => this.flush(), flushMs);
    });
  }

  private flush(): void {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    const batch = this.waiting;
    this.waiting = [];
    if (batch.length === 0) return;
    patiently(() => this.write(batch))
      .then(
        () => {
          for (const { stored } of batch) stored();
        },
        (error: unknown) => {
          for (const { failed } of batch) failed(error);
        },
      )
      .finally(() => this.freed(batch.length));
  }

  private freed(count: number): void {
    this.unstored -= count;
    for (const resume of this.patient.splice(0)) resume();
  }

  private write(batch: readonly Waiting[]): Promise<void> {
    const spendings = batch.flatMap(({ call, chunkId }) =>
      call.runId === null || chunkId === null ? [] : [{ runId: call.runId, chunkId, microUsd: call.costMicroUsd }],
    );
    return inTransaction(this.pool, async (sql) => {
      const written = await addModelCalls(
        sql,
        batch.map(({ call }) => call),
      );
      // A commit whose answer was lost is tried again and finds its rows there: money is booked only with new ones.
      if (written > 0) await bookSpending(sql, spendings);
    });
  }
}
