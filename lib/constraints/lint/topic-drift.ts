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

const fewestWords = 3;
const leastOfLevel = 0.35;
const leastOfQuery = 0.5;

/**
 * Few words of the level before are left, those of its constraints not counted, and few of the query's: a shorter way to
 * say the same keeps one of the two.
 */
function hasDrifted(own: ChainLevel, before: ChainLevel, query: ReadonlySet<string>): boolean {
  const demanded = new Set([...own.constraints, ...before.constraints].flatMap(({ text }) => contentStems(text)));
  const [stems, earlier] = [subjectOf(own, demanded), subjectOf(before, demanded)];
  if (earlier.size < fewestWords || stems.size < fewestWords) return false;
  return kept(earlier, stems) < leastOfLevel && (query.size < 2 || kept(query, new Set(contentStems(own.instruction.text))) < leastOfQuery);
}

function subjectOf({ instruction }: ChainLevel, demanded: ReadonlySet<string>): ReadonlySet<string> {
  return new Set(contentStems(instruction.text).filter((one) => !demanded.has(one)));
}

function kept(wanted: ReadonlySet<string>, stems: ReadonlySet<string>): number {
  return [...wanted].filter((one) => stems.has(one)).length / wanted.size;
}
