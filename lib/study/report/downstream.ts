import { clusteredDifference, clusteredMean, type Observation } from "@/lib/agreement/comparisons/clustered-mean";
import { sum } from "@/lib/agreement/maths/moments";
import type { EstimateView } from "@/lib/schema/estimate-view";
import type { Downstream, DownstreamArm } from "@/lib/schema/study-report";
import type { DownstreamRow } from "@/lib/schema/study-rows";
import { everyTwo } from "../every-two";
import { type Range, shareByQuery, viewOf } from "./by-query";
import { partsBy } from "./contrasts";
import { allMetOf, type CheckedInstruction, instructionsOf, levelsMetOf, levelsOf, metOf } from "./instructions";

const note =
  "A constraint partly met counts as not met. An instruction is kept where all its constraints are met; what a kept one costs is all that was spent on the arm, shared among them.";
const checked = "constraints were checked";
const answered = "instructions were answered";
const difference: Range = [-1, 1];

/**
 * What the same model keeps of each arm's constraints, and how the arms differ on the same queries.
 *
 * @param rows whether an answer keeps a constraint
 * @param arms by key, in the protocol's order
 * @returns per arm shares in [0, 1] of constraints (n of them) and of instructions, the mean number of consecutive levels met, dollars per
 *   kept instruction; per two arms the differences, second less first, n = queries that both have; all intervals by query
 */
export function downstreamReport(rows: readonly DownstreamRow[], arms: readonly string[]): Downstream {
  const levels = levelsOf(rows);
  return {
    arms: arms.map((arm) =>
      armReport(
        rows.filter((row) => row.arm === arm),
        arm,
        levels,
      ),
    ),
    differences: everyTwo(arms).map(([first, second]) => downstreamDifference(rows, [first, second], levels)),
    note,
  };
}

function armReport(rows: readonly DownstreamRow[], arm: string, levels: readonly number[]): DownstreamArm {
  const instructions = instructionsOf(rows);
  const byCode = rows.filter(({ by }) => by === "code").length;
  return {
    arm,
    instructions: instructions.length,
    kept: instructions.filter(({ isAllMet }) => isAllMet).length,
    checkedBy: { code: byCode, judge: rows.length - byCode },
    met: shareByQuery(metOf(rows), { what: checked }),
    allMet: shareByQuery(allMetOf(instructions), { what: answered }),
    levelsMet: levelsMet(instructions, levels),
    costPerKeptRow: costPerKeptRow(instructions),
    byCategory: partsBy(rows, ({ constraintCategory }) => constraintCategory).map(([category, part]) => ({
      category,
      met: shareByQuery(metOf(part), { what: checked }),
    })),
    byLevel: partsBy(rows, ({ level }) => level).map(([level, part]) => ({
      level,
      met: shareByQuery(metOf(part), { what: checked }),
      allMet: shareByQuery(allMetOf(instructionsOf(part)), { what: answered }),
    })),
  };
}

function levelsMet(instructions: readonly CheckedInstruction[], levels: readonly number[]): EstimateView {
  if (levels.length === 0) return { value: null, n: 0, because: "what was answered has no levels" };
  const observations = levelsMetOf(instructions, levels);
  if (observations.length === 0) return { value: null, n: 0, because: `no ${answered}` };
  return viewOf(clusteredMean(observations), [0, levels.length]);
}

/** Dollars spent on all instructions, per instruction all of whose constraints are met; n = these. */
function costPerKeptRow(instructions: readonly CheckedInstruction[]): EstimateView {
  const n = instructions.filter(({ isAllMet }) => isAllMet).length;
  const costs = instructions.flatMap(({ costUsd }) => costUsd ?? []);
  const unknown = instructions.length - costs.length;
  if (instructions.length === 0) return { value: null, n, because: `no ${answered}` };
  if (unknown > 0) return { value: null, n, because: `the cost of ${unknown} of ${instructions.length} instructions is not known` };
  if (n === 0) return { value: null, n, because: "no instruction has all its constraints met" };
  return { value: sum(costs) / n, n, noInterval: "a cost is what was spent, not a sample of it" };
}

/** How two arms differ, second less first, on the queries that both have. */
export function downstreamDifference(
  rows: readonly DownstreamRow[],
  [first, second]: readonly [string, string],
  levels: readonly number[],
) {
  const [own, other] = [rows.filter(({ arm }) => arm === first), rows.filter(({ arm }) => arm === second)];
  const [one, two] = [instructionsOf(own), instructionsOf(other)];
  return {
    first,
    second,
    met: paired({ first: metOf(own), second: metOf(other) }, difference),
    allMet: paired({ first: allMetOf(one), second: allMetOf(two) }, difference),
    levelsMet: paired({ first: levelsMetOf(one, levels), second: levelsMetOf(two, levels) }, [-levels.length, levels.length]),
  };
}

function paired(sides: { first: readonly Observation[]; second: readonly Observation[] }, range: Range): EstimateView {
  const found = clusteredDifference(sides);
  return found.value === null ? { value: null, n: 0, because: "no query was answered for both arms" } : viewOf(found, range);
}
