import { type LineageCallRow, lineageCalls, lineageHead, lineageTexts } from "@/lib/db/lineage";
import { sqlOf } from "@/lib/db/sql";
import { AppError } from "@/lib/errors";
import { type Lineage, type LineageCall, LineageStep } from "@/lib/schema/lineage";
import { RunSettings, Sampling } from "@/lib/schema/run";
import { authorise, type Context } from "@/lib/services/context";

/** Where an instruction and all that was made of it came from: every text with its call, prompt version, model and parents. */
export async function lineageOf(ctx: Context, input: { projectId: string; instructionId: string }): Promise<Lineage> {
  const { projectId, instructionId } = input;
  await authorise(ctx, projectId, "instructions.read");
  const sql = sqlOf(ctx.pool);
  const head = await lineageHead(sql, projectId, instructionId);
  if (!head) throw new AppError("not_found", `instruction ${instructionId} not found`);
  const texts = await lineageTexts(sql, instructionId);
  const callIds = [...new Set(texts.flatMap(({ modelCallId }) => modelCallId ?? []))];
  const calls = new Map((await lineageCalls(sql, projectId, callIds)).map((call) => [call.callId, callOf(call)]));
  const { runId, runNumber, settings, ...seed } = head;
  return {
    ...{ instructionId, runId, runNumber, seed, randomSeed: RunSettings.parse(settings).randomSeed },
    steps: texts.map(({ modelCallId, ...text }) =>
      LineageStep.parse({ ...text, call: modelCallId ? (calls.get(modelCallId) ?? null) : null }),
    ),
  };
}

function callOf({ cost, sampling, createdAt, ...call }: LineageCallRow): LineageCall {
  return { ...call, sampling: Sampling.nullable().parse(sampling), costMicroUsd: Number(cost), createdAt: createdAt.toISOString() };
}
