import { findChainsById, findInstructionsById, findInstructionsByText, findRuns } from "@/lib/db/find-items";
import type { FoundItem } from "@/lib/schema/overview";
import { isAllowed } from "@/lib/schema/role";
import { authorise, type Context } from "@/lib/services/context";

const limit = 8;
const fewestDigits = 4;

/** What a few typed characters may mean: a run's number or name, the start of an id, words of an instruction. */
export async function findItems(ctx: Context, input: { projectId: string; text: string }): Promise<FoundItem[]> {
  const role = await authorise(ctx, input.projectId, "instructions.read");
  const text = input.text.trim();
  if (text === "") return [];
  const question = { projectId: input.projectId, limit };
  const prefix = text.toLowerCase().replaceAll("-", "");
  const isPrefix = prefix.length >= fewestDigits && /^[0-9a-f]{1,32}$/.test(prefix);
  const [runs, chains, byId, byText] = await Promise.all([
    isAllowed(role, "runs.read") ? findRuns(ctx.db, { ...question, text }) : [],
    isPrefix ? findChainsById(ctx.db, { ...question, prefix }) : [],
    isPrefix ? findInstructionsById(ctx.db, { ...question, prefix }) : [],
    text.length >= 3 ? findInstructionsByText(ctx.db, { ...question, text }) : [],
  ]);
  const instructions = [...byId, ...byText.filter(({ id }) => !byId.some((found) => found.id === id))].slice(0, limit);
  return [
    ...runs.map((run) => ({
      kind: "run" as const,
      id: String(run.number),
      label: `Run ${run.number} ${run.name}`.trim(),
      detail: run.status,
    })),
    ...instructions.map(({ id, text: label, level }) => ({
      kind: "instruction" as const,
      id,
      label: short(label),
      detail: `level ${level}`,
    })),
    ...chains.map(({ queryId, query }) => ({ kind: "chain" as const, id: queryId, label: short(query.text), detail: "chain" })),
  ];
}

function short(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > 160 ? `${line.slice(0, 159)}…` : line;
}
