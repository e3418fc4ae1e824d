import { randomUUID } from "node:crypto";
import type { Database } from "@/lib/db/client";
import type { PartKind } from "@/lib/schema/item-kind";
import type { VerdictDecision } from "@/lib/schema/verdict";
import type { Context } from "@/lib/services/context";
import { readPart } from "@/lib/services/parts/read";
import { recordPartVerdict } from "@/lib/services/parts/record-verdict";
import { withdrawPartVerdict } from "@/lib/services/parts/withdraw-verdict";
import { makeReviewCrew } from "./review-crew";

/** A review crew whose first chain's hardest level has internal feedback too, so that there is an item of every kind. */
export async function makePartCrew(database: Database, overlap: number | null = null) {
  const crew = await makeReviewCrew(database, overlap);
  const { projectId } = crew.made;
  const [chain] = crew.made.chains;
  const hardest = chain?.levels[4]?.id ?? "";
  const claims = [{ constraintId: null, constraint: "At most 150 words", isMet: true, explanation: "I used 142 words.", quote: null }];
  const feedback = { id: randomUUID(), instructionId: hardest, kind: "internal" as const, critique: "", findings: claims };
  await database.prisma.feedback.create({ data: feedback, select: { id: true } });
  const subjects: Record<PartKind, string> = {
    query: chain?.queryId ?? "",
    constraints: chain?.queryId ?? "",
    chain: chain?.queryId ?? "",
    answer: hardest,
    internal_feedback: hardest,
    external_feedback: hardest,
  };
  const see = (ctx: Context, kind: PartKind) => readPart(ctx, { projectId, kind, subjectId: subjects[kind] });
  const give = async (ctx: Context, kind: PartKind, decision: VerdictDecision, more: { key?: string; version?: number } = {}) => {
    const { key = randomUUID(), version = (await see(ctx, kind)).version } = more;
    const input = { projectId, kind, subjectId: subjects[kind], decision, reason: "", itemVersion: version };
    return recordPartVerdict(ctx, { ...input, idempotencyKey: key, spentMs: 900 });
  };
  const takeBack = (ctx: Context, verdict: string) => withdrawPartVerdict(ctx, { projectId, verdict, idempotencyKey: randomUUID() });
  return { ...crew, projectId, subjects, see, give, takeBack };
}

export type PartCrew = Awaited<ReturnType<typeof makePartCrew>>;
