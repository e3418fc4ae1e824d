import { storedReplies } from "@/lib/db/model-calls";
import type { RunSnapshot } from "@/lib/db/run-snapshots";
import { inTransaction, patiently, type Sql, sqlOf } from "@/lib/db/sql";
import type { Batch } from "@/lib/jobs/puller";
import { replyJsonSchema } from "@/lib/pipeline/reply-json-schema";
import type { AnyStage, Asking, StageContext } from "@/lib/pipeline/stage";
import type { ModelRole } from "@/lib/schema/model-role";
import type { Sampling } from "@/lib/schema/run";
import { type Answering, answerItem, type ItemResult, type PlannedItem, type WaitingItem } from "./answer-items";
import { type Asked, Asker, chatRequest } from "./asker";
import type { BatchRunnerOptions } from "./batch-runner";
import { loadItems } from "./load-items";
import type { OpenModel } from "./model-pool";
import { Purse } from "./purse";
import { settleBatch } from "./settle-batch";
import { asWithdrawn, withdrawnAmong } from "./withdrawn";

/** A slow reply does not keep the others of its batch: what is there after so long is settled already. */
const waveMs = 1500;

export interface BatchParts {
  batch: Batch;
  run: RunSnapshot;
  stages: readonly AnyStage[];
  stage: AnyStage;
  context: StageContext;
  soft: AbortSignal;
  onAnswered(): void;
  flights: Map<string, Promise<Asked>>;
}

/** One batch, from its items to the end of its job. */
export class BatchWork {
  private readonly options: BatchRunnerOptions;
  private readonly parts: BatchParts;
  private readonly sql: Sql;
  private ready: ItemResult[] = [];

  constructor(options: BatchRunnerOptions, parts: BatchParts) {
    this.options = options;
    this.parts = parts;
    this.sql = sqlOf(options.pool);
  }

  async go(): Promise<void> {
    const { stage, batch, soft } = this.parts;
    const isRunning = await patiently(() => this.isRunning());
    const loaded = isRunning && !soft.aborted ? await patiently(() => loadItems(this.sql, stage, batch.itemIds)) : [];
    if (!isRunning || soft.aborted) return this.settle("", { itemIds: batch.itemIds });
    const items = await this.setAside(loaded);
    if (stage.asks) await this.askAndSettle(items, stage.asks);
    else await this.settleUnasked(items);
  }

  private async isRunning(): Promise<boolean> {
    const rows = await this.sql.query(`select 1 from "Run" where id = $1::uuid and status = 'running'`, [this.parts.run.id]);
    return rows.length > 0;
  }

  /** What was dropped since it began to wait is settled as that: nothing is paid for it. */
  private async setAside(items: readonly WaitingItem[]): Promise<WaitingItem[]> {
    const { stages, stage } = this.parts;
    const withdrawn = await patiently(() => withdrawnAmong(this.sql, stages, stage, items));
    this.ready.push(...withdrawn.map((item) => asWithdrawn(item)));
    return items.filter((item) => !withdrawn.includes(item));
  }

  private async settleUnasked(items: readonly WaitingItem[]): Promise<void> {
    const { stage, context } = this.parts;
    const effects = stage.settle(
      items.map(({ item }) => item),
      new Map(),
      context,
    );
    const own = ({ item: { id } }: WaitingItem) => effects.filter(({ subjectId }) => subjectId === id);
    this.ready.push(...items.map((item) => ({ item, kind: "effects" as const, effects: own(item), callId: null })));
    await this.settle("", { itemIds: [] });
  }

  private async askAndSettle(items: readonly WaitingItem[], asks: Asking<unknown>): Promise<void> {
    const { run, stage, context, flights } = this.parts;
    const opened = await this.options.models.open(run, asks.role);
    const asker = await this.asker(opened, asks.role);
    const sampling = samplingOf(run, stage.id, asks);
    const answering: Answering = {
      ...{ stage, context, asker, flights, asks: { sampling, replySchema: replyJsonSchema(stage) } },
      stored: (wanted) => patiently(() => storedReplies(this.sql, run.projectId, wanted)),
    };
    const planned = await this.plan(answering, items);
    await this.fillPurse(asker, answering, planned);
    await this.collect(asker, opened.model.model, answering, planned);
  }

  private async plan(answering: Answering, items: readonly WaitingItem[]): Promise<PlannedItem[]> {
    const { stage, context } = this.parts;
    const byId = new Map(items.map((item) => [item.item.id, item]));
    const requests = stage.plan(
      items.map(({ item }) => item),
      context,
    );
    const planned = requests.flatMap(({ subjectId, messages }) => {
      const item = byId.get(subjectId);
      return item ? [{ item, messages, hash: answering.asker.hashOf(chatRequest(messages, answering.asks)) }] : [];
    });
    const stored = await answering.stored(planned.map(({ item, hash }) => ({ requestHash: hash, attempt: item.attempt })));
    const known = new Map(stored.map((reply) => [`${reply.requestHash} ${reply.attempt}`, reply]));
    // What a stage does not ask about it settles without a reply: it lacks something, and says what.
    const asked = new Set(planned.map(({ item }) => item));
    const unasked = items.filter((item) => !asked.has(item));
    this.ready.push(...unasked.map((item) => this.settledUnasked(item)));
    return planned.map(({ item, messages, hash }) => ({ item, messages, known: known.get(`${hash} ${item.attempt}`) }));
  }

  private settledUnasked(item: WaitingItem): ItemResult {
    return { item, kind: "effects", effects: this.parts.stage.settle([item.item], new Map(), this.parts.context), callId: null };
  }

  /** Asks for everything at once; settles what is there whenever a wave is over, and ends the job with the last of it. */
  private async collect(asker: Asker, model: string, answering: Answering, planned: readonly PlannedItem[]): Promise<void> {
    let open = planned.length;
    const all = Promise.all(
      planned.map(async (item) => {
        try {
          // In two steps: the list may be another one by the time the answer is there.
          const result = await answerItem(answering, item);
          this.ready.push(result);
        } finally {
          open -= 1;
          this.parts.onAnswered();
        }
      }),
    );
    while (open > 0) {
      await Promise.race([all, delay(waveMs)]);
      const ended = this.ready.filter(({ kind }) => kind === "effects" || kind === "failed");
      if (open === 0 || ended.length === 0) continue;
      this.ready = this.ready.filter((result) => !ended.includes(result));
      await asker.written();
      await this.settle(model, null, ended);
    }
    await all;
    await asker.written();
    const left = this.ready.filter(({ kind }) => kind !== "effects" && kind !== "failed");
    if (left.some(({ kind }) => kind === "halt")) this.options.models.forgetKeys(this.parts.run.id);
    await this.settle(model, { itemIds: left.map(({ item }) => item.itemId) });
  }

  private async settle(model: string, leaves: { itemIds: string[] } | null, results: readonly ItemResult[] = this.ready): Promise<void> {
    const { pool, jobs, onEnqueued } = this.options;
    const { run, stages: ofRun, stage, context, batch } = this.parts;
    const settlement = { run, stages: ofRun, stage, context, model, batch, results, leaves };
    const settled = await patiently(() => inTransaction(pool, (sql) => settleBatch(sql, jobs, settlement)));
    if (settled.enqueued > 0) onEnqueued();
  }

  private async asker(opened: OpenModel, role: ModelRole): Promise<Asker> {
    const { pool, store, hard, attempts } = this.options;
    const { run, stage, batch, soft } = this.parts;
    const chunkId = batch.claims[0]?.id ?? run.id;
    const isLimited = await patiently(() => this.hasBudget());
    const purse = isLimited ? new Purse({ pool, chunkId, runId: run.id, signal: soft }) : null;
    const promptVersionId = run.prompts.get(stage.id)?.versionId ?? null;
    return new Asker({ run, runId: run.id, stage: stage.id, role, promptVersionId, opened, store, purse, chunkId, soft, hard, attempts });
  }

  private async hasBudget(): Promise<boolean> {
    const rows = await this.sql.query(`select 1 from "Run" where id = $1::uuid and "budgetMicroUsd" is not null`, [this.parts.run.id]);
    return rows.length > 0;
  }

  private async fillPurse(asker: Asker, answering: Answering, planned: readonly PlannedItem[]): Promise<void> {
    const worst = planned.flatMap(({ known, messages }) => (known ? [] : [asker.worstCost(chatRequest(messages, answering.asks))]));
    await asker.fillPurse(worst);
  }
}

function delay(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms).unref());
}

/** A stage's sampling, with what the run has set in its place. */
export function samplingOf({ settings }: Pick<RunSnapshot, "settings">, stage: string, asks: Pick<Asking<unknown>, "sampling">): Sampling {
  const { temperature, topP, maxTokens } = settings.sampling[stage] ?? {};
  return {
    temperature: temperature ?? asks.sampling.temperature,
    topP: topP ?? asks.sampling.topP,
    maxTokens: maxTokens ?? asks.sampling.maxTokens,
  };
}
