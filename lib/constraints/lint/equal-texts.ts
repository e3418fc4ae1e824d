import { levelsOf, likeness } from "./chain-levels";
import { defineChainCheck } from "./check";

/** Two levels that ask the very same. */
export const equalTexts = defineChainCheck({
  id: "equal-texts",
  title: "Levels with the same text",
  severity: "error",
  summary: "The text of a level is that of an easier level of the same chain.",
  look: (chain) => {
    const levels = levelsOf(chain);
    return levels.flatMap(({ level, instruction, constraints }, place) => {
      const twin = levels.slice(0, place).find((other) => likeness(other.instruction.text) === likeness(instruction.text));
      if (!twin) return [];
      const added = constraints.filter(({ id }) => !twin.constraints.some((other) => other.id === id)).map(({ id }) => id);
      const drop = { label: `Drop this level ${level}`, repair: { kind: "drop_level" as const, instructionId: instruction.id } };
      const regenerate = {
        label: `Have level ${level} written again`,
        repair: { kind: "regenerate_level" as const, instructionId: instruction.id, missingConstraintIds: added },
      };
      return [
        {
          ...{
            instructionId: instruction.id,
            constraintIds: added,
            span: { start: 0, end: instruction.text.length },
            field: "text" as const,
          },
          message:
            twin.level === level
              ? `Level ${level} is there twice with the same text`
              : `The text of level ${level} is that of level ${twin.level}`,
          repairs: added.length > 0 ? [regenerate, drop] : [drop, regenerate],
        },
      ];
    });
  },
});
