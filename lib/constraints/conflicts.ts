import type { Claim, Verifier } from "./verifier";

type Claiming = Pick<Verifier<unknown>, "id" | "occupies" | "uses" | "excludes">;

const reasons: Record<Claim, string> = {
  start: "both decide how the answer starts",
  end: "both decide how the answer ends",
  layout: "both decide the layout of the whole answer",
  list: "both decide what kind of list there is",
  bullets: "one asks for bullet points, the other leaves no room for them",
  blocks: "one asks for lists, headings or mark-up, the other leaves no room for them",
  paragraphs: "one counts paragraphs, the other breaks them up",
  sentences: "one counts sentences, the other leaves none to count",
  length: "both decide how long the answer is",
  questions: "both decide how many questions there are",
  case: "both decide between capital and small letters",
  fixed_case: "one contains words in fixed capitals and small letters, the other changes them",
  commas: "one needs commas, the other forbids them",
};

/**
 * Why two verifiable constraints cannot be met in one answer, by what each lays claim to. Symmetric.
 *
 * @returns null where they can stand together; a constraint of the same kind always conflicts
 */
export function conflictBetween(one: Claiming, other: Claiming): string | null {
  if (one.id === other.id) return "both are of the same kind";
  const [claim] = [
    ...one.occupies.filter((part) => other.occupies.includes(part)),
    ...one.excludes.filter((part) => other.occupies.includes(part) || other.uses.includes(part)),
    ...other.excludes.filter((part) => one.occupies.includes(part) || one.uses.includes(part)),
  ];
  return claim === undefined ? null : reasons[claim];
}
