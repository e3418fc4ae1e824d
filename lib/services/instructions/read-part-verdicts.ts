import { itemIdOf, type PartVerdict, partVerdictsOn } from "@/lib/db/part-verdicts";
import { standingVerdicts } from "@/lib/review/verdict-rules";
import { visibleVerdicts } from "@/lib/review/visible-verdicts";
import type { PartVerdictRow } from "@/lib/schema/instruction-detail";
import { PartKind } from "@/lib/schema/item-kind";
import type { ReviewItem } from "@/lib/schema/review";
import type { Role } from "@/lib/schema/role";
import { actorUserId, type Context } from "@/lib/services/context";

interface Input {
  projectId: string;
  item: ReviewItem;
  chainId: string | null;
  role: Role;
}

/** What people said of an instruction's query, list, answer, feedback and chain, as far as this reader may know it yet. */
export async function readPartVerdicts(ctx: Context, { projectId, item, chainId, role }: Input): Promise<PartVerdictRow[]> {
  const userId = actorUserId(ctx.actor);
  const answerIds = item.answers.map(({ id }) => id);
  const feedbackIds = item.feedback.map(({ id }) => id);
  const rows = await partVerdictsOn(ctx.db, projectId, { queryId: item.query.id, answerIds, feedbackIds, chainId });
  const withdrawn = new Set(rows.map(({ withdrawsId }) => withdrawsId));
  const places = [...new Set(rows.map(placeOf))];
  const visible = places.flatMap((place) => {
    const own = rows.filter((row) => placeOf(row) === place);
    const standing = new Set(standingVerdicts(own).map(({ id }) => id));
    const decided = own.map((row) => ({ ...row, isStanding: standing.has(row.id) }));
    return visibleVerdicts(decided, { role, userId }).visible;
  });
  return visible.flatMap(({ id, kind, decision, reason, itemVersion, createdAt, user, userId: author }): PartVerdictRow[] => {
    if (!decision) return [];
    const claims = { isMine: author === userId, isWithdrawn: withdrawn.has(id) };
    return [
      { id, kind: PartKind.parse(kind), by: user.name, ...claims, decision, reason, itemVersion, createdAt: createdAt.toISOString() },
    ];
  });
}

function placeOf(row: PartVerdict): string {
  return `${row.kind} ${itemIdOf(row)}`;
}
