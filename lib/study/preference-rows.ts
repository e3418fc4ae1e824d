import type { SideChoice, StudySide } from "@/lib/schema/study-body";
import type { ArmChoice, JudgedTurn, PreferenceRow } from "@/lib/schema/study-rows";
import { raterNames } from "./raters";

/**
 * What people said, as rows of the analysis: in names of arms rather than of sides, and of raters rather than of people.
 *
 * @param given in the order in which it was said first; who came first is p1
 * @returns one row for each, none left out yet
 */
export function preferenceRows(given: readonly JudgedTurn[]): PreferenceRow[] {
  const raters = raterNames(given.map(({ userId }) => userId));
  return given.map((turn) => ({
    ...{ id: turn.id, pair: turn.pairId, query: turn.queryId, category: turn.category, level: turn.level },
    ...{ firstArm: turn.firstArm, secondArm: turn.secondArm, firstLength: turn.firstWords, secondLength: turn.secondWords },
    ...{ firstModel: turn.firstModel, secondModel: turn.secondModel, raterModel: "" },
    ...{ rater: raters.get(turn.userId) ?? "", raterKind: "person", left: turn.left, choice: armChoice(turn.choice, turn.left) },
    ...{ reasons: turn.reasons.join(" | "), isRepeat: turn.isRepeat, spentMs: turn.spentMs, confidence: null },
    ...{ judgedAt: turn.createdAt.toISOString(), prefilledBy: turn.prefilledBy ?? "", excluded: "" },
  }));
}

/** @returns the arm behind the side that was chosen; ties have none */
export function armChoice(choice: SideChoice, left: StudySide): ArmChoice {
  if (choice === "tie" || choice === "both_bad") return choice;
  return (choice === "left") === (left === "first") ? "first" : "second";
}
