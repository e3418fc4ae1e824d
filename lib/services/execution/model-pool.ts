import type pg from "pg";
import { modelKeyCiphers, type RunSnapshot } from "@/lib/db/run-snapshots";
import { patiently, sqlOf } from "@/lib/db/sql";
import { openPort } from "@/lib/llm/connection";
import { createLimiter, type Limiter } from "@/lib/llm/limiter";
import type { ModelPort } from "@/lib/llm/port";
import type { ModelRole } from "@/lib/schema/model-role";
import type { RunModel } from "@/lib/schema/run";
import { openKey } from "../models/keys";

export interface OpenModel {
  model: RunModel;
  port: ModelPort;
  limiter: Limiter;
}

const keysStayMs = 15_000;

/** The models this process asks: one limiter for each model, whatever roles and runs ask it, shared fairly with other workers. */
export class ModelPool {
  private readonly pool: pg.Pool;
  private readonly limiters = new Map<string, { limiter: Limiter; concurrency: number }>();
  private readonly ports = new Map<string, ModelPort>();
  private readonly keys = new Map<string, { readAt: number; keys: Promise<Map<ModelRole, string | null>> }>();
  private readonly limitersOfRole = new Map<ModelRole, Set<Limiter>>();
  private share = { index: 0, of: 1 };

  constructor(pool: pg.Pool) {
    this.pool = pool;
  }

  async open(run: RunSnapshot, role: ModelRole): Promise<OpenModel> {
    const model = run.models[role];
    if (!model) throw new Error(`run ${run.id} has no model for the role ${role}`);
    const key = (await this.keysOf(run)).get(role) ?? null;
    const limiter = this.limiterOf(model);
    const ofRole = this.limitersOfRole.get(role) ?? new Set();
    this.limitersOfRole.set(role, ofRole.add(limiter));
    return { model, port: this.portOf(model, key), limiter };
  }

  /** How many calls of this role can be in flight from this worker. */
  capacity(role: ModelRole): number {
    const limiters = [...(this.limitersOfRole.get(role) ?? [])];
    return limiters.reduce((sum, limiter) => sum + limiter.state().capacity, 0);
  }

  /** This worker is number `index` of `of`: it takes its part of every model's slots. */
  takeShare(index: number, of: number): void {
    if (index === this.share.index && of === this.share.of) return;
    this.share = { index, of };
    for (const { limiter, concurrency } of this.limiters.values()) limiter.setCapacity(shareOf(concurrency, this.share));
  }

  /** The keys are read again at the next call: someone may have put one right. */
  forgetKeys(runId: string): void {
    this.keys.delete(runId);
  }

  private limiterOf(model: RunModel): Limiter {
    const name = `${model.baseUrl} ${model.model}`;
    const known = this.limiters.get(name);
    if (known) {
      if (known.concurrency !== model.concurrency) known.limiter.setCapacity(shareOf(model.concurrency, this.share));
      known.concurrency = model.concurrency;
      return known.limiter;
    }
    const perMinute = model.requestsPerMinute === null ? null : Math.max(1, Math.floor(model.requestsPerMinute / this.share.of));
    const limiter = createLimiter({ capacity: shareOf(model.concurrency, this.share), requestsPerMinute: perMinute });
    this.limiters.set(name, { limiter, concurrency: model.concurrency });
    return limiter;
  }

  private portOf(model: RunModel, key: string | null): ModelPort {
    const name = JSON.stringify([model.baseUrl, model.model, model.timeoutMs, model.structuredOutput, key]);
    const port = this.ports.get(name) ?? openPort(model, key);
    this.ports.set(name, port);
    return port;
  }

  private keysOf(run: RunSnapshot): Promise<Map<ModelRole, string | null>> {
    const known = this.keys.get(run.id);
    if (known && performance.now() - known.readAt < keysStayMs) return known.keys;
    const keys = readKeys(this.pool, run);
    this.keys.set(run.id, { readAt: performance.now(), keys });
    keys.catch(() => this.keys.delete(run.id));
    return keys;
  }
}

/** A key goes only to the server it was given for: a role that has moved to another address since gets none. */
async function readKeys(pool: pg.Pool, run: RunSnapshot): Promise<Map<ModelRole, string | null>> {
  const ciphers = await patiently(() => modelKeyCiphers(sqlOf(pool), run.projectId));
  const own = ciphers.filter(({ role, baseUrl }) => run.models[role]?.baseUrl === baseUrl);
  return new Map(own.map(({ role, keyCipher }) => [role, openKey(run.projectId, role, keyCipher)]));
}

export function shareOf(concurrency: number, { index, of }: { index: number; of: number }): number {
  const extra = index < concurrency % of ? 1 : 0;
  return Math.max(1, Math.floor(concurrency / of) + extra);
}
