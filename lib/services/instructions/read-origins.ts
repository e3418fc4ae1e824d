import { callsById, type lineageOf } from "@/lib/db/instruction-history";
import type { Origin } from "@/lib/schema/instruction-detail";
import type { Context } from "@/lib/services/context";

type Lineage = NonNullable<Awaited<ReturnType<typeof lineageOf>>>;

/** The model call behind each text of an instruction, in the order of the pipeline. Texts of people have none. */
export async function readOrigins(ctx: Context, projectId: string, lineage: Lineage): Promise<Origin[]> {
  const sources = textsOf(lineage);
  const ids = sources.flatMap(({ callId }) => (callId === null ? [] : [callId]));
  if (ids.length === 0) return [];
  const calls = new Map((await callsById(ctx.db, projectId, [...new Set(ids)])).map((call) => [call.id, call]));
  return sources.flatMap(({ of, callId }): Origin[] => {
    const call = callId === null ? undefined : calls.get(callId);
    if (!call) return [];
    const { stage, model, isRehearsal, promptVersion, costMicroUsd, createdAt } = call;
    const paid = { promptVersion: promptVersion?.version ?? null, costMicroUsd: Number(costMicroUsd) };
    return [{ of, stage, model, isRehearsal, ...paid, createdAt: createdAt.toISOString() }];
  });
}

const answerWords = {
  answer: "answer",
  internal_feedback: "answer with internal feedback",
  weaker: "weaker answer",
  revised: "revised answer",
} as const;

function textsOf({ query, modelCallId, filterVerdicts, answers, feedback }: Lineage): { of: string; callId: string | null }[] {
  return [
    { of: "reframed query", callId: query.modelCallId },
    ...query.filterVerdicts.map((verdict) => ({ of: "first filter", callId: verdict.modelCallId })),
    ...query.constraints.map((constraint) => ({ of: "constraints", callId: constraint.modelCallId })),
    { of: "instruction", callId: modelCallId },
    ...filterVerdicts.map((verdict) => ({ of: "second filter", callId: verdict.modelCallId })),
    ...answers.map(({ kind, modelCallId: callId }) => ({ of: answerWords[kind], callId })),
    ...feedback.map(({ kind, modelCallId: callId }) => ({ of: `${kind} feedback`, callId })),
  ];
}
