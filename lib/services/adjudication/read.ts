import { adjudicationsOn, standingOn } from "@/lib/db/adjudications";
import { sqlOf } from "@/lib/db/sql";
import { verdictsOn } from "@/lib/db/verdicts";
import { AppError } from "@/lib/errors";
import { standingVerdicts } from "@/lib/review/verdict-rules";
import { type AdjudicationCase, type GivenVerdict, Settling } from "@/lib/schema/adjudication";
import { actorUserId, authorise, type Context } from "@/lib/services/context";
import { readChanges } from "@/lib/services/instructions/read-changes";
import { itemsFor } from "@/lib/services/review/items-for";
import { adjudicationRow } from "./adjudicate";

/** One item with all that people said of it and changed about it. */
export async function readCase(ctx: Context, input: { projectId: string; instructionId: string }): Promise<AdjudicationCase> {
  const { projectId, instructionId } = input;
  const role = await authorise(ctx, projectId, "review.lead");
  const [standing, [item], rows, changes, adjudications] = await Promise.all([
    standingOn(ctx.db, projectId, instructionId),
    itemsFor(sqlOf(ctx.pool), { projectId, ids: [instructionId], reader: { role, userId: actorUserId(ctx.actor) } }),
    verdictsOn(ctx.db, projectId, instructionId),
    readChanges(ctx, instructionId, false),
    adjudicationsOn(ctx.db, projectId, instructionId),
  ]);
  if (!standing || !item) throw new AppError("not_found", `instruction ${instructionId} not found`);
  const { consensus, assignments, goldItem } = standing;
  return {
    item,
    consensus,
    verdicts: verdictsOf(rows, new Set(assignments.map(({ userId }) => userId))),
    changes,
    adjudications: adjudications.map(adjudicationRow),
    gold: goldItem ? { ...goldItem, decision: Settling.parse(goldItem.decision) } : null,
  };
}

function verdictsOf(rows: Awaited<ReturnType<typeof verdictsOn>>, returnedTo: ReadonlySet<string>): GivenVerdict[] {
  const standing = new Set(standingVerdicts(rows).map(({ id }) => id));
  const withdrawn = new Set(rows.map(({ withdrawsId }) => withdrawsId));
  return rows.flatMap(({ id, userId, by, decision, reason, spentMs, itemVersion, createdAt }) => {
    if (!decision) return [];
    const isStanding = standing.has(id);
    const claims = { isStanding, isWithdrawn: withdrawn.has(id), isReturned: isStanding && returnedTo.has(userId) };
    return [{ id, userId, by, decision, reason, spentMs, itemVersion, createdAt: createdAt.toISOString(), ...claims }];
  });
}
