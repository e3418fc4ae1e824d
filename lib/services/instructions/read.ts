import { changesOf, lineageOf } from "@/lib/db/instruction-history";
import { verdictsOn } from "@/lib/db/verdicts";
import { AppError } from "@/lib/errors";
import { standingVerdicts } from "@/lib/review/verdict-rules";
import { visibleVerdicts } from "@/lib/review/visible-verdicts";
import type { BoundWords } from "@/lib/schema/constraint-input";
import type { InstructionDetail, PersonVerdict, TextChange } from "@/lib/schema/instruction-detail";
import type { ReviewItem } from "@/lib/schema/review";
import type { Role } from "@/lib/schema/role";
import { actorUserId, authorise, type Context } from "@/lib/services/context";
import { itemsFor } from "@/lib/services/review/items-for";
import { readOrigins } from "./read-origins";

type Input = { projectId: string; instructionId: string };

/** One instruction as the review screen shows it. */
export async function readReviewItem(ctx: Context, input: Input): Promise<ReviewItem> {
  const role = await authorise(ctx, input.projectId, "instructions.read");
  return itemOf(ctx, input, role);
}

/** Everything about one instruction: the item, people's verdicts and changes, and where each text came from. */
export async function readInstruction(ctx: Context, input: Input): Promise<InstructionDetail> {
  const { projectId, instructionId } = input;
  const role = await authorise(ctx, projectId, "instructions.read");
  const item = await itemOf(ctx, input, role);
  const [judged, changes, lineage] = await Promise.all([
    readVerdicts(ctx, input, role),
    readChanges(ctx, instructionId),
    lineageOf(ctx.db, projectId, instructionId),
  ]);
  if (!lineage) throw new AppError("not_found", `instruction ${instructionId} not found`);
  return {
    item,
    ...judged,
    changes,
    origins: await readOrigins(ctx, projectId, lineage),
    parentId: lineage.parentId,
    variantIds: lineage.variants.map(({ id }) => id),
    chainId: lineage.turns[0]?.chainId ?? null,
  };
}

async function itemOf(ctx: Context, { projectId, instructionId }: Input, role: Role): Promise<ReviewItem> {
  const [item] = await itemsFor(ctx.db, { projectId, ids: [instructionId], reader: { role, userId: actorUserId(ctx.actor) } });
  if (!item) throw new AppError("not_found", `instruction ${instructionId} not found`);
  return item;
}

async function readVerdicts(ctx: Context, { projectId, instructionId }: Input, role: Role) {
  const userId = actorUserId(ctx.actor);
  const rows = await verdictsOn(ctx.db, projectId, instructionId);
  const standing = new Set(standingVerdicts(rows).map(({ id }) => id));
  const withdrawn = new Set(rows.map(({ withdrawsId }) => withdrawsId));
  const decided = rows.filter(({ decision }) => decision !== null).map((row) => ({ ...row, isStanding: standing.has(row.id) }));
  const { visible, hidden } = visibleVerdicts(decided, { role, userId });
  const verdicts = visible.flatMap(({ id, decision, reason, itemVersion, createdAt, user, userId: author }): PersonVerdict[] => {
    if (!decision) return [];
    const claims = { isMine: author === userId, isWithdrawn: withdrawn.has(id) };
    return [{ id, by: user.name, ...claims, decision, reason, itemVersion, createdAt: createdAt.toISOString() }];
  });
  return { verdicts, hiddenVerdicts: hidden };
}

async function readChanges(ctx: Context, instructionId: string): Promise<TextChange[]> {
  const { edits, changes, bindings } = await changesOf(ctx.db, instructionId);
  const reworded = edits.map(({ id, constraintId, before, after, createdAt, user }): TextChange => {
    const kind = constraintId === null ? "instruction" : "constraint";
    return { id, kind, before, after, by: user.name, createdAt: createdAt.toISOString() };
  });
  const moved = changes.map(({ id, kind, createdAt, user, constraint: { text } }): TextChange => {
    const words = kind === "added" ? { before: "", after: text } : { before: text, after: "" };
    return { id, kind: `constraint_${kind}`, ...words, by: user.name, createdAt: createdAt.toISOString() };
  });
  const rebound = bindings
    // A change of words stands among the rewordings already.
    .filter(({ before, after }) => before.text === after.text)
    .map(({ id, before, after, createdAt, user }): TextChange => {
      const words = { before: bindingWords(before), after: bindingWords(after) };
      return { id, kind: "constraint_bound", ...words, by: user.name, createdAt: createdAt.toISOString() };
    });
  return [...reworded, ...moved, ...rebound].sort((a, b) => a.createdAt.localeCompare(b.createdAt));
}

const stateWords = { unbound: "not looked at", bound: "checked by code", judged: "left to judges", topic: "a mere topic" } as const;

function bindingWords({ text, bindingState, verifierId, params }: BoundWords): string {
  const how = verifierId === null ? stateWords[bindingState] : `${stateWords.bound} as ${verifierId} ${JSON.stringify(params ?? {})}`;
  return `${text} — ${how}`;
}
