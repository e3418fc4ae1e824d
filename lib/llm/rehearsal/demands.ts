import type { Demand, DemandKind } from "./demand";
import { type Rule, rulesOfForm } from "./demand-rules-form";
import { rulesOfWords } from "./demand-rules-words";

const rules: readonly Rule[] = [...rulesOfForm, ...rulesOfWords];
const kept = new Map<string, Demand[]>();
const mostKept = 4_000;

/** Everything a text demands that can be met and checked mechanically, each once. */
export function demandsOf(text: string): Demand[] {
  const known = kept.get(text);
  if (known) return known;
  if (kept.size >= mostKept) kept.clear();
  const demands = distinct(readDemands(text.replace(/[“”]/g, '"')));
  kept.set(text, demands);
  return demands;
}

function readDemands(text: string): Demand[] {
  const lower = text.toLowerCase();
  return rules.flatMap(({ cue, pattern, read }) => {
    if (!lower.includes(cue)) return [];
    return [...text.matchAll(pattern)].flatMap((found) => read(found));
  });
}

function distinct(demands: readonly Demand[]): Demand[] {
  const seen = new Set<string>();
  const counted = new Set<DemandKind>(demands.flatMap(({ kind, count }) => (count === null ? [] : [kind])));
  return demands.filter((demand) => {
    const key = `${demand.kind} ${demand.count} ${demand.text}`;
    // "as a numbered list … exactly five items": the counted one says all the other does.
    if (seen.has(key) || (demand.count === null && demand.text === "" && counted.has(demand.kind))) return false;
    seen.add(key);
    return true;
  });
}
