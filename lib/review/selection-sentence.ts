import type { ReviewState } from "@/lib/schema/instruction";
import type { Selection, StageReached } from "@/lib/schema/selection";

const reachedWords = {
  instruction_filter: "it was filtered",
  answer: "it has an answer",
  internal_feedback: "it has internal feedback",
  external_feedback: "it has external feedback",
  chain: "it is part of a chain",
} satisfies Record<StageReached, string>;

const stateWords = {
  unreviewed: "nobody has judged it",
  accept: "it was accepted",
  revise: "it is to be revised",
  reject: "it was rejected",
} satisfies Record<ReviewState, string>;

/**
 * A selection as a sentence people can read and check: "level is 4 or 5, and the second filter said drop".
 *
 * @param names what to call the annotator named in the selection
 * @returns "all instructions" where the selection asks for nothing
 */
export function selectionSentence(selection: Selection, names: { annotator?: string } = {}): string {
  const clauses = Object.values(selectionClauses(selection, names)).filter((clause) => clause !== null);
  return clauses.length === 0 ? "all instructions" : clauses.join(", and ");
}

/** The same, one clause for each part of the selection; null for parts that ask for nothing. */
export function selectionClauses(selection: Selection, names: { annotator?: string } = {}): Record<keyof Selection, string | null> {
  const { annotator, isEdited, isOverridden, levels, states } = selection;
  return {
    run: selection.run === null ? null : `run is ${selection.run}`,
    levels: levels.length === 0 ? null : `level is ${either([...levels].sort().map(String))}`,
    track: selection.track === null ? null : `track is ${selection.track === "general" ? "general" : "format and number"}`,
    states: states.length === 0 ? null : either(states.map((state) => stateWords[state])),
    filter: selection.filter === null ? null : `the second filter said ${selection.filter}`,
    standing: selection.standing === null ? null : selection.standing === "keep" ? "it is kept" : "it is dropped",
    reached: selection.reached === null ? null : reachedWords[selection.reached],
    category: selection.category === null ? null : `a constraint is of “${selection.category}”`,
    text: selection.text === null ? null : `the text has “${selection.text}”`,
    annotator: annotator === null ? null : `${names.annotator ?? "a certain person"} has judged it`,
    isEdited: isEdited === null ? null : isEdited ? "a person edited it" : "nobody edited it",
    isOverridden: isOverridden === null ? null : isOverridden ? "a filter was overridden" : "no filter was overridden",
  };
}

function either(words: readonly string[]): string {
  const last = words.at(-1) ?? "";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} or ${last}`;
}
