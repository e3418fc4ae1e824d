import { type ChainLevel, isLadder, levelsOf } from "./chain-levels";
import { defineChainCheck } from "./check";
import { contentStems } from "./content-words";

/** A level that asks about something else than the one before. */
export const topicDrift = defineChainCheck({
  id: "topic-drift",
  title: "Topic drift",
  severity: "warning",
  summary: "A level shares too few words with the level before, and with the query, to be about the same thing.",
  look: (chain) => {
    if (!isLadder(chain)) return [];
    const query = new Set(contentStems(chain.query));
    const levels = levelsOf(chain);
    return levels.flatMap((own, place) => {
      const before = levels[place - 1];
      if (!before || !hasDrifted(own, before, query)) return [];
      return [
        {
          instructionId: own.instruction.id,
          message: `Level ${own.level} is no longer about what level ${before.level} is about: hardly a word of it is left`,
          repairs: [{ label: `Drop level ${own.level}`, repair: { kind: "drop_level" as const, instructionId: own.instruction.id } }],
        },
      ];
    });
  },
});

const fewestWords = 5;
const leastOfLevel = 0.35;
const leastOfQuery = 0.5;

/** Few words of the level before are left, and the query's are not either: a shorter way to say the same keeps one of the two. */
function hasDrifted(own: ChainLevel, before: ChainLevel, query: ReadonlySet<string>): boolean {
  const stems = new Set(contentStems(own.instruction.text));
  const earlier = new Set(contentStems(before.instruction.text));
  if (earlier.size < fewestWords || stems.size < fewestWords) return false;
  return kept(earlier, stems) < leastOfLevel && (query.size < 2 || kept(query, stems) < leastOfQuery);
}

function kept(wanted: ReadonlySet<string>, stems: ReadonlySet<string>): number {
  return [...wanted].filter((one) => stems.has(one)).length / wanted.size;
}
