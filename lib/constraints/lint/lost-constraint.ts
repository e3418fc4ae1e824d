import type { RepairOffer } from "@/lib/schema/finding";
import { type ChainLevel, carries, isLadder, levelsOf } from "./chain-levels";
import { defineChainCheck } from "./check";
import { coverageOf, readText } from "./coverage";
import { asSentence } from "./rewrite";
import type { LintConstraint } from "./subject";

/** A level that no longer carries a constraint of an easier one. */
export const lostConstraint = defineChainCheck({
  id: "lost-constraint",
  title: "Lost constraint",
  severity: "error",
  summary: "A level lacks a constraint that an easier level of its chain carries, in its list or in its text.",
  look: (chain) => {
    if (!isLadder(chain)) return [];
    const levels = levelsOf(chain);
    return levels.flatMap((own, place) => (own.isRead ? readLosses(own, levels[place - 1]) : listedLosses(own, levels.slice(0, place))));
  },
});

function listedLosses(own: ChainLevel, easier: readonly ChainLevel[]) {
  const before = new Map(
    easier.flatMap(({ level, constraints }) => constraints.map((constraint) => [constraint.id, { level, constraint }])),
  );
  const lost = [...before.values()].filter(({ constraint }) => !carries(own, constraint));
  const missing = lost.map(({ constraint }) => constraint.id);
  const read = readText(own.instruction.text);
  return [
    ...lost.map(({ level, constraint }) => ({
      ...{ instructionId: own.instruction.id, constraintIds: [constraint.id] },
      message: `Level ${own.level} has lost “${constraint.text}” of level ${level}`,
      repairs: [restore(own, constraint, coverageOf(constraint, read).is === "said"), regenerate(own, missing)],
    })),
    ...unsaid(own, easier.at(-1)),
  ];
}

/** Listed still, but said by the text of the level before and no longer by this one. */
function unsaid(own: ChainLevel, before: ChainLevel | undefined) {
  if (!before) return [];
  const [read, readBefore] = [readText(own.instruction.text), readText(before.instruction.text)];
  const silent = before.constraints.filter(
    (constraint) =>
      carries(own, constraint) && coverageOf(constraint, read).is === "missing" && coverageOf(constraint, readBefore).is === "said",
  );
  const missing = silent.map(({ id }) => id);
  return silent.map((constraint) => ({
    ...{ instructionId: own.instruction.id, constraintIds: [constraint.id], severity: "warning" as const },
    message: `The text of level ${own.level} no longer says “${constraint.text}”, which that of level ${before.level} does`,
    repairs: [restore(own, constraint, false), regenerate(own, missing)],
  }));
}

/** What the texts alone show: one finding a level, since the words of one text can be many constraints. */
function readLosses(own: ChainLevel, before: ChainLevel | undefined) {
  const lost = (before?.constraints ?? []).filter((constraint) => !carries(own, constraint));
  if (!before || lost.length === 0) return [];
  const names = lost.map(({ text }) => `“${text}”`).join(", ");
  const ids = lost.map(({ id }) => id);
  return [
    {
      ...{ instructionId: own.instruction.id, constraintIds: ids },
      message: `The text of level ${own.level} has lost ${names} of level ${before.level}`,
      repairs: [regenerate(own, ids)],
    },
  ];
}

function restore({ instruction, level }: ChainLevel, constraint: LintConstraint, isSaid: boolean): RepairOffer {
  const sentence = isSaid ? "" : asSentence(constraint.text);
  const label = isSaid ? `List “${constraint.text}” again at level ${level}` : `Restore “${constraint.text}” at level ${level}`;
  return { label, repair: { kind: "restore_constraint", instructionId: instruction.id, constraintId: constraint.id, sentence } };
}

function regenerate({ instruction, level }: ChainLevel, missingConstraintIds: string[]): RepairOffer {
  return {
    label: `Have level ${level} written again with what it lost`,
    repair: { kind: "regenerate_level", instructionId: instruction.id, missingConstraintIds },
  };
}
