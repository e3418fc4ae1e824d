import { randomUUID } from "node:crypto";
import { droppedByFilter, instructionsToJudge } from "@/lib/db/demo";
import type { VerdictDecision } from "@/lib/schema/verdict";
import type { Context } from "@/lib/services/context";
import { continueRescued } from "@/lib/services/filters/continue";
import { overrideFilter } from "@/lib/services/review/override-filter";
import { recordVerdict } from "@/lib/services/review/record-verdict";

interface Annotator {
  id: string;
  name: string;
}
type Judged = Awaited<ReturnType<typeof instructionsToJudge>>[number];

const judgedShare = 60;
const leaked = /constraint\d|\[\d+, \d+\]|screenshots/;

/** Three people's verdicts on the first instructions, alike on most and split on some, and two overrides of the filter. */
export async function reviewDemo(ctx: Context, projectId: string, annotators: readonly Annotator[]): Promise<void> {
  const items = await instructionsToJudge(ctx.db, projectId, judgedShare);
  for (const [place, annotator] of annotators.entries()) {
    const own = items.filter((_item, index) => (index + place) % 4 !== 0);
    await judgeAll(asPerson(ctx, annotator), projectId, own, place);
  }
  const dropped = await droppedByFilter(ctx.db, projectId, 2);
  const [first] = annotators;
  if (!first) return;
  const reason = "The two demands can be met together: one is about the whole, the other about a part.";
  const ctxOfFirst = asPerson(ctx, first);
  await Promise.all(
    dropped.map(async ({ id: filterVerdictId }) => {
      await overrideFilter(ctxOfFirst, { projectId, filterVerdictId, decision: "keep", reason });
      await continueRescued(ctxOfFirst, { projectId, filterVerdictId });
    }),
  );
}

function asPerson(ctx: Context, { id, name }: Annotator): Context {
  return { ...ctx, actor: { kind: "user", userId: id, name, isInstanceOwner: false } };
}

async function judgeAll(ctx: Context, projectId: string, items: readonly Judged[], place: number): Promise<void> {
  await Promise.all(
    items.map((item, index) => {
      const { decision, reason } = opinion(item, index, place);
      const idempotencyKey = randomUUID();
      const verdict = { projectId, instructionId: item.id, decision, reason, itemVersion: item.version, idempotencyKey };
      return recordVerdict(ctx, { ...verdict, spentMs: 9000 + ((index * 7919 + place * 2671) % 21_000) });
    }),
  );
}

/** Planted faults are seen by all; beyond them each has a few doubts of their own. */
function opinion(item: Judged, index: number, place: number): { decision: VerdictDecision; reason: string } {
  if (leaked.test(item.text)) return { decision: "reject", reason: "Asks for something nobody can do or check." };
  if ((index * 5 + place * 3) % 17 === 0) return { decision: "revise", reason: "Right in substance, hard to read." };
  if (item.level === 5 && (index + place * 2) % 9 === 0)
    return { decision: "reject", reason: "Two of the constraints pull against each other." };
  return { decision: "accept", reason: "" };
}
