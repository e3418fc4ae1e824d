import { hash32 } from "./draw";

/** What a rehearsal server has seen, for benches and tests that count calls. */
export interface ServerStats {
  calls: number;
  inFlight: number;
  peak: number;
  /** waiting for a slot */
  queued: number;
  byOutcome: Record<string, number>;
  byStage: Record<string, number>;
  /** 200s a provider would bill, whether or not the asker was still there to take them */
  paid: number;
  /** of those, whole and taken by the asker */
  delivered: number;
  /** paid calls whose very same body had been paid before */
  duplicates: number;
  /** requests refused for their form or their key */
  refused: number;
}

export class StatsKeeper {
  stats: ServerStats = emptyStats();
  private paidBodies = new Set<string>();

  began(): void {
    this.stats.calls += 1;
    this.stats.inFlight += 1;
    this.stats.peak = Math.max(this.stats.peak, this.stats.inFlight);
  }

  ended(): void {
    this.stats.inFlight -= 1;
  }

  settled(stage: string | null, outcome: string): void {
    add(this.stats.byOutcome, outcome);
    add(this.stats.byStage, stage ?? "text");
  }

  paid(body: string): void {
    this.stats.paid += 1;
    const key = `${body.length} ${hash32(body)} ${hash32(body.slice(body.length >> 1))}`;
    if (this.paidBodies.has(key)) this.stats.duplicates += 1;
    else this.paidBodies.add(key);
  }

  reset(): void {
    const { inFlight, queued } = this.stats;
    this.stats = { ...emptyStats(), inFlight, queued, peak: inFlight };
    this.paidBodies = new Set();
  }
}

function emptyStats(): ServerStats {
  return { calls: 0, inFlight: 0, peak: 0, queued: 0, byOutcome: {}, byStage: {}, paid: 0, delivered: 0, duplicates: 0, refused: 0 };
}

function add(counts: Record<string, number>, name: string): void {
  counts[name] = (counts[name] ?? 0) + 1;
}
