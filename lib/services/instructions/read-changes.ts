import { changesOf, flipsOf } from "@/lib/db/instruction-history";
import type { BoundWords } from "@/lib/schema/constraint-input";
import type { TextChange } from "@/lib/schema/instruction-detail";
import type { Context } from "@/lib/services/context";

/** What people changed about an instruction and its constraints, and what they made of the filters' verdicts, oldest first. */
export async function readChanges(ctx: Context, instructionId: string, hidesFilters: boolean): Promise<TextChange[]> {
  const flips = hidesFilters ? [] : await readFlips(ctx, instructionId);
  const { edits, changes, bindings } = await changesOf(ctx.db, instructionId);
  const reworded = edits.map(({ id, constraintId, queryId, before, after, createdAt, user }): TextChange => {
    const kind = queryId !== null ? "query" : constraintId === null ? "instruction" : "constraint";
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
  return [...reworded, ...moved, ...rebound, ...flips].sort((a, b) => a.createdAt.localeCompare(b.createdAt));
}

async function readFlips(ctx: Context, instructionId: string): Promise<TextChange[]> {
  const flips = await flipsOf(ctx.db, instructionId);
  return flips.map(({ id, decision, reason, createdAt, user, filterVerdict }): TextChange => {
    const word = decision === "keep" ? "kept" : "dropped";
    const kind = filterVerdict.queryId === null ? word : (`query_${word}` as const);
    return { id, kind, before: reason, after: reason, by: user.name, createdAt: createdAt.toISOString() };
  });
}

const stateWords = { unbound: "not looked at", bound: "checked by code", judged: "left to judges", topic: "a mere topic" } as const;

function bindingWords({ text, bindingState, verifierId, params }: BoundWords): string {
  const how = verifierId === null ? stateWords[bindingState] : `${stateWords.bound} as ${verifierId} ${JSON.stringify(params ?? {})}`;
  return `${text} — ${how}`;
}
