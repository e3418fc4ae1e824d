import { defineCheck } from "./check";
import { contentStems } from "./content-words";
import type { LintConstraint } from "./subject";

/** Two constraints of one list that say the same. */
export const nearIdentical = defineCheck({
  id: "near-identical",
  title: "Said twice",
  severity: "warning",
  summary: "Two constraints of one list say the same thing in the same or nearly the same words.",
  look: ({ id, constraints }) =>
    constraints.slice(0, most).flatMap((later, place) => {
      const earlier = constraints.slice(0, place).find((other) => saySame(other, later));
      if (!earlier) return [];
      return [
        {
          ...{ field: "constraint" as const, constraintIds: [later.id, earlier.id] },
          span: { start: 0, end: later.text.length },
          message: `“${later.text}” says the same as “${earlier.text}”`,
          repairs: [
            { label: `Remove “${later.text}”`, repair: { kind: "remove_constraint" as const, instructionId: id, constraintId: later.id } },
            {
              label: `Remove “${earlier.text}”`,
              repair: { kind: "remove_constraint" as const, instructionId: id, constraintId: earlier.id },
            },
          ],
        },
      ];
    }),
});

/** Every pair is compared: longer lists than any people write are looked at in part. */
const most = 200;

function saySame(one: LintConstraint, other: LintConstraint): boolean {
  if (one.id === other.id) return true;
  const isBound = one.verifierId !== null && other.verifierId !== null;
  if (isBound) return one.verifierId === other.verifierId && JSON.stringify(one.params) === JSON.stringify(other.params);
  if (plain(one.text) === plain(other.text)) return true;
  if (numbersIn(one.text) !== numbersIn(other.text) || isNegative(one.text) !== isNegative(other.text)) return false;
  const [first, second] = [new Set(contentStems(one.text)), new Set(contentStems(other.text))];
  const shared = [...first].filter((stem) => second.has(stem)).length;
  const all = new Set([...first, ...second]).size;
  return shared > 0 && all === shared;
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

function numbersIn(text: string): string {
  return (text.match(/\d+(?:\.\d+)?|["“'‘][^"”'’]+["”'’]/g) ?? []).join(" ");
}

function isNegative(text: string): boolean {
  return /\b(?:no|not|never|without|avoid|don't|exclude|omit)\b/i.test(text);
}
