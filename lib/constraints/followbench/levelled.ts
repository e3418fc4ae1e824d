import * as z from "zod";
import { type Claim, defineVerifier, type Example, met, type Verifier } from "../verifier";
import type { Rule } from "./rule";

const Levelled = z.object({ level: z.number().int().min(1).max(5) });
export type Levelled = z.infer<typeof Levelled>;

interface Written {
  source: string;
  title: string;
  category: string;
  /** those that each level adds, the first level first */
  rules: readonly (readonly Rule[])[];
  examples: readonly Example<Levelled>[];
  uses?: readonly Claim[];
}

/** A verifier for an example of FollowBench whose levels add demands one by one. */
export function levelled({ source, title, category, rules, examples, uses = [] }: Written): Verifier<Levelled> {
  const upTo = (level: number) => rules.slice(0, level).flat();
  return defineVerifier({
    id: `followbench:${source}`,
    family: "followbench",
    title,
    category,
    params: Levelled,
    describe: ({ level }) => `Write an answer that ${listed(upTo(level).map(({ says }) => says))}.`,
    verify: (answer, { level }) => allMet(answer, upTo(level)),
    examples,
    demands: ({ level }) => upTo(level).flatMap(({ demands }) => demands ?? []),
    uses,
  });
}

/** What the first broken rule says, or that all are met. */
export function allMet(answer: string, rules: readonly Rule[]) {
  for (const rule of rules) {
    const verdict = rule.check(answer);
    if (!verdict.satisfied) return verdict;
  }
  return met(rules.length === 1 ? "the demand is met" : `all ${rules.length} demands are met`);
}

export function listed(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
}
