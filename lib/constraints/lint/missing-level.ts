import { counted, isLadder, levelsOf } from "./chain-levels";
import { defineChainCheck } from "./check";

/** A level that is not there between those that are. */
export const missingLevel = defineChainCheck({
  id: "missing-level",
  title: "Missing level",
  severity: "warning",
  summary: "A chain leaves out a level below its hardest one.",
  look: (chain) => {
    const levels = levelsOf(chain);
    if (!isLadder(chain) || levels.length < 2) return [];
    const present = new Set<number>(levels.map(({ level }) => level));
    return levels.flatMap(({ level, instruction }, place) => {
      const from = (levels[place - 1]?.level ?? 0) + 1;
      const missing = Array.from({ length: Math.max(0, level - from) }, (_, step) => from + step).filter((one) => !present.has(one));
      if (missing.length === 0) return [];
      const what = missing.length === 1 ? `Level ${missing[0]} is` : `Levels ${missing.join(" and ")} are`;
      const repair = { kind: "renumber" as const, levels: counted(levels) };
      return [
        {
          instructionId: instruction.id,
          message: `${what} missing before level ${level}`,
          repairs: present.size === levels.length ? [{ label: `Number the levels from 1 to ${levels.length}`, repair }] : [],
        },
      ];
    });
  },
});
