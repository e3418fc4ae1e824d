import type { ReviewCommands } from "@/components/review/review-commands";
import { updatedText } from "@/lib/review/updated-text";
import type { Repair } from "@/lib/schema/finding";
import type { ReviewConstraint, ReviewItem } from "@/lib/schema/review";

interface RepairParts {
  item: ReviewItem;
  commands: ReviewCommands;
  /** a constraint of any level that the browser holds */
  known: (id: string) => ReviewConstraint | undefined;
}

/** Whether a repair touches one item only, so that it can be made here; others are made on the chain's page. */
export function isRepairedHere({ kind }: Repair): boolean {
  return kind !== "renumber" && kind !== "drop_level" && kind !== "regenerate_level";
}

/** Mends a finding the way a person would by hand, so that undo takes it back. */
export function applyRepair(repair: Repair, parts: RepairParts): void {
  const { item, commands } = parts;
  if (repair.kind === "rewrite_text") commands.editText(item.text.slice(0, repair.start) + repair.with + item.text.slice(repair.end));
  if (repair.kind === "rewrite_constraint") commands.editConstraint(repair.constraintId, repair.text);
  if (repair.kind === "remove_constraint") commands.removeConstraint(repair.constraintId);
  if (repair.kind === "add_constraint") add(commands, repair.category, repair.text);
  if (repair.kind === "split_constraint") split(repair.constraintId, repair.into, parts);
  if (repair.kind === "restore_constraint") restore(repair.constraintId, repair.sentence, parts);
}

function split(constraintId: string, into: readonly string[], { item, commands }: RepairParts): void {
  const category = item.constraints.find(({ id }) => id === constraintId)?.category ?? "Other";
  commands.removeConstraint(constraintId);
  for (const text of into) add(commands, category, text);
}

function restore(constraintId: string, sentence: string, { item, commands, known }: RepairParts): void {
  const lost = known(constraintId);
  if (!lost) return;
  const { id, category, text, verifierId, params } = lost;
  commands.addConstraint({ id, category, text, ...(verifierId === null ? {} : { binding: { verifierId, params } }) });
  const next = sentence === "" ? null : updatedText(item.text, { kind: "added", sentence });
  if (next !== null) commands.editText(next);
}

/** Without a binding: the server looks for one in the words. */
function add(commands: ReviewCommands, category: string, text: string): void {
  commands.addConstraint({ category, text });
}
