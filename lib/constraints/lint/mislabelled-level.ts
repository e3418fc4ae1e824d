import { type ChainLevel, carries, counted, isLadder, levelsOf, likeness } from "./chain-levels";
import { defineChainCheck } from "./check";

/** A level whose number says more, or less, than it asks. */
export const mislabelledLevel = defineChainCheck({
  id: "mislabelled-level",
  title: "Mislabelled level",
  severity: "warning",
  summary:
    "A level carries no more than an easier one does, bears another one's number, or continues an easier one as if a step were no step.",
  look: (chain) => {
    if (!isLadder(chain)) return [];
    const levels = levelsOf(chain);
    return levels.flatMap((own, place) => {
      const because = reasonOf(own, levels.slice(0, place), levels);
      if (because === null) return [];
      const isUnique = new Set(levels.map(({ level }) => level)).size === levels.length;
      const order = [...levels].sort((one, other) => one.constraints.length - other.constraints.length || one.level - other.level);
      const renumber = {
        label: "Number the levels anew by what they carry",
        repair: { kind: "renumber" as const, levels: counted(order) },
      };
      const drop = { label: `Drop this level ${own.level}`, repair: { kind: "drop_level" as const, instructionId: own.instruction.id } };
      return [{ instructionId: own.instruction.id, message: because, repairs: isUnique ? [renumber, drop] : [drop] }];
    });
  },
});

function reasonOf(own: ChainLevel, easier: readonly ChainLevel[], all: readonly ChainLevel[]): string | null {
  const text = likeness(own.instruction.text);
  const rival = all.find((other) => other !== own && other.level === own.level && likeness(other.instruction.text) !== text);
  const twin = easier.find((other) => other.level < own.level && likeness(other.instruction.text) === text);
  if (twin && rival) return `This level ${own.level} is in truth level ${twin.level}: it has that level's text`;
  if (rival && easier.includes(rival)) return `There are two different levels ${own.level}`;
  const larger = easier.findLast((other) => other.level < own.level && isWithin(own, other));
  if (larger) {
    return `Level ${own.level} carries ${own.constraints.length} constraints, all of them among the ${larger.constraints.length} of level ${larger.level}`;
  }
  return afterHole(own, easier);
}

/** Fewer constraints than the other, and none that the other lacks. */
function isWithin(own: ChainLevel, other: ChainLevel): boolean {
  const isFewer = own.constraints.length > 0 && own.constraints.length < other.constraints.length;
  return isFewer && own.constraints.every((constraint) => carries(other, constraint));
}

/** How far a step may be from the steps before it and still count as one. */
const tolerance = 0.4;

/** After missing levels: as many constraints as the very next level would have, going by the steps before. */
function afterHole(own: ChainLevel, easier: readonly ChainLevel[]): string | null {
  const before = easier.at(-1);
  const first = easier[0];
  if (!before || !first || own.level - before.level < 2) return null;
  const step =
    first === before
      ? before.constraints.length / before.level
      : (before.constraints.length - first.constraints.length) / (before.level - first.level);
  if (step <= 0) return null;
  const steps = (own.constraints.length - before.constraints.length) / step;
  const place = before.level + 1;
  return steps > 0 && steps <= 1 + tolerance
    ? `Level ${own.level} is in truth level ${place}: it adds to level ${before.level} what one step adds (${before.constraints.length} constraints, then ${own.constraints.length})`
    : null;
}
