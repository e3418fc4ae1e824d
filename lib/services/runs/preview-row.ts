import type pg from "pg";
import { storedReplies } from "@/lib/db/model-calls";
import type { RunSnapshot } from "@/lib/db/run-snapshots";
import { sqlOf } from "@/lib/db/sql";
import { replyJsonSchema } from "@/lib/pipeline/reply-json-schema";
import { routesFrom } from "@/lib/pipeline/routing";
import type { AnyStage, Effect, ItemOf, Noun, SeedItem } from "@/lib/pipeline/stage";
import type { RunPreview } from "@/lib/schema/run-view";
import { type Answering, answerItem, type ItemResult } from "@/lib/services/execution/answer-items";
import { Asker, chatRequest } from "@/lib/services/execution/asker";
import { samplingOf } from "@/lib/services/execution/batch-work";
import type { CallStore } from "@/lib/services/execution/call-store";
import { ImaginedItems } from "@/lib/services/execution/imagined-items";
import type { ModelPool } from "@/lib/services/execution/model-pool";
import { stageContext } from "@/lib/services/execution/stage-context";
import { effectLines } from "./effect-lines";

type Step = RunPreview["rows"][number]["steps"][number];

export interface PreviewParts {
  pool: pg.Pool;
  run: RunSnapshot;
  models: ModelPool;
  store: CallStore;
}

const patienceMs = 120_000;

/** One seed on its way through the stages, in memory: at each stage the first item that got there. */
export class PreviewRow {
  readonly spent = { calls: 0, costMicroUsd: 0 };
  private readonly parts: PreviewParts;
  private readonly imagined = new ImaginedItems();
  private readonly arrived = new Map<string, ItemOf[Noun]>();
  private readonly signal = AbortSignal.timeout(patienceMs);
  private readonly first: SeedItem;

  constructor(parts: PreviewParts, seed: SeedItem) {
    this.parts = parts;
    this.first = seed;
  }

  async follow(stages: readonly AnyStage[]): Promise<Step[]> {
    for (const { id, after } of stages) if (after.includes("seeds")) this.arrived.set(id, this.first);
    const steps: Step[] = [];
    for (const stage of stages) {
      const item = this.arrived.get(stage.id);
      if (!item || !stage.asks) continue;
      const { result, reply } = await this.ask(stage, item);
      steps.push(stepOf(stage, result, reply));
      if (result.kind === "effects") this.goOn(stages, stage, item, result.effects);
    }
    return steps;
  }

  private async ask(stage: AnyStage, item: ItemOf[Noun]): Promise<{ result: ItemResult; reply: string | null }> {
    const { run, models, store, pool } = this.parts;
    const context = stageContext(run, stage.id);
    if (!stage.asks) throw new Error(`the stage ${stage.id} asks nothing`);
    const { role } = stage.asks;
    const opened = await models.open(run, role);
    const promptVersionId = run.prompts.get(stage.id)?.versionId ?? null;
    const outside = { runId: null, purse: null, chunkId: null, soft: this.signal, hard: this.signal, attempts: 3 };
    const asker = new Asker({ run, stage: stage.id, role, promptVersionId, opened, store, ...outside });
    const asks = { sampling: samplingOf(run, stage.id, stage.asks), replySchema: replyJsonSchema(stage) };
    const stored = (wanted: Parameters<Answering["stored"]>[0]) => storedReplies(sqlOf(pool), run.projectId, wanted);
    const answering: Answering = { stage, context, asks, asker, stored, flights: new Map() };
    const waiting = { itemId: item.id, attempt: 0, item };
    const [request] = stage.plan([item], context);
    if (!request) {
      return { result: { item: waiting, kind: "effects", effects: stage.settle([item], new Map(), context), callId: null }, reply: null };
    }
    const requestHash = asker.hashOf(chatRequest(request.messages, asks));
    const [known] = await stored([{ requestHash, attempt: 0 }]);
    const result = await answerItem(answering, { item: waiting, messages: request.messages, known });
    await asker.written();
    this.spent.calls += asker.spent.calls;
    this.spent.costMicroUsd += asker.spent.costMicroUsd;
    return { result, reply: asker.spent.lastReply ?? known?.reply ?? null };
  }

  private goOn(stages: readonly AnyStage[], stage: AnyStage, item: ItemOf[Noun], effects: readonly Effect[]): void {
    this.imagined.add(item, effects);
    for (const { stage: next, subjectId } of routesFrom(stages, stage, [item], effects, stageContext(this.parts.run, stage.id))) {
      const subject = subjectId === item.id ? (this.imagined.find(subjectId) ?? item) : this.imagined.find(subjectId);
      if (subject && !this.arrived.has(next)) this.arrived.set(next, subject);
    }
  }
}

function stepOf({ id: stage, title }: AnyStage, result: ItemResult, reply: string | null): Step {
  if (result.kind === "failed") return { stage, title, outcome: "failed", lines: [result.message], reply };
  if (result.kind === "halt") return { stage, title, outcome: "failed", lines: [result.message], reply };
  if (result.kind !== "effects") return { stage, title, outcome: "failed", lines: ["No reply came in time."], reply };
  const failed = result.effects.find((effect) => effect.kind === "fail");
  if (failed?.kind === "fail") return { stage, title, outcome: "failed", lines: [failed.message], reply };
  const dropped = result.effects.find((effect) => effect.kind === "drop");
  if (dropped?.kind === "drop") return { stage, title, outcome: "dropped", lines: [dropped.reason, dropped.detail].filter(Boolean), reply };
  return { stage, title, outcome: "kept", lines: effectLines(result.effects), reply };
}
