import { bindInText } from "../binding/bind-in-text";
import { conflictsAmong } from "../conflicts/conflicts-among";
import type { Span } from "../span";
import { defineCheck } from "./check";
import { isSameDemand } from "./coverage";
import type { LintConstraint, LintInstruction } from "./subject";

/** Demands that no one answer can meet together. */
export const conflict = defineCheck({
  id: "conflict",
  title: "Conflict",
  severity: "error",
  summary: "Two or more demands of the instruction exclude each other.",
  look: (instruction) => [...amongListed(instruction), ...inText(instruction)],
});

type BoundConstraint = LintConstraint & { verifierId: string };

function amongListed({ id, constraints }: LintInstruction) {
  const bound = constraints.filter((constraint): constraint is BoundConstraint => constraint.verifierId !== null).slice(0, most);
  const byCode = conflictsAmong(bound).map(({ places, because }) => ({ members: places.flatMap((place) => bound[place] ?? []), because }));
  return byCode.flatMap(({ members, because }) => {
    const last = members.at(-1);
    if (!last) return [];
    return [
      {
        ...{ field: "constraint" as const, constraintIds: members.map((member) => member.id) },
        span: { start: 0, end: members[0]?.text.length ?? 0 },
        message: `${members.map(({ text }) => `“${text}”`).join(" and ")} exclude each other: ${because}`,
        repairs: members.toReversed().map((member) => ({
          label: `Remove “${member.text}”`,
          repair: { kind: "remove_constraint" as const, instructionId: id, constraintId: member.id },
        })),
      },
    ];
  });
}

const most = 60;

/** What the text demands, as far as the list does not say it: two of these, or one of these and a listed one. */
function inText({ text, constraints }: LintInstruction) {
  const demands = bindInText(text).slice(0, most);
  const isListed = demands.map(({ binding }) => constraints.some((constraint) => isSameDemand(constraint, binding)));
  return conflictsAmong(demands.map(({ binding }) => binding)).flatMap(({ places, because }) => {
    const members = places.flatMap((place) => demands[place] ?? []);
    if (members.length === 0 || places.every((place) => isListed[place])) return [];
    const span = around(members.map((member) => member.span));
    const words = members.map((member) => `“${text.slice(member.span.start, member.span.end)}”`).join(" and ");
    return [{ span, message: `${words} exclude each other: ${because}` }];
  });
}

/** From the first to the last. */
function around(spans: readonly Span[]): Span {
  return { start: Math.min(...spans.map(({ start }) => start)), end: Math.max(...spans.map(({ end }) => end)) };
}
