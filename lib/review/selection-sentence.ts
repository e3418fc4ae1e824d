import type { Fulfilment } from "@/lib/schema/constraint-verdict";
import type { ReviewState } from "@/lib/schema/instruction";
import type { Selection, StageReached } from "@/lib/schema/selection";
import type { VerdictDecision } from "@/lib/schema/verdict";

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

const decisionWords = {
  accept: "accepted it",
  revise: "asked for a revision",
  reject: "rejected it",
  skip: "skipped it",
} satisfies Record<VerdictDecision, string>;

const judgeWords = {
  yes: "the judge says a constraint is met",
  partly: "the judge says a constraint is partly met",
  no: "the judge says a constraint is not met",
} satisfies Record<Fulfilment, string>;

const noun = { error: "an error", warning: "a warning", note: "a note" } as const;

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
  const { levels, states, category, verifier, text } = selection;
  return {
    run: selection.run === null ? null : `run is ${selection.run}`,
    levels: levels.length === 0 ? null : `level is ${either([...levels].sort().map(String))}`,
    track: selection.track === null ? null : `track is ${selection.track === "general" ? "general" : "format and number"}`,
    states: states.length === 0 ? null : either(states.map((state) => stateWords[state])),
    filter: selection.filter === null ? null : `the second filter said ${selection.filter}`,
    standing: selection.standing === null ? null : selection.standing === "keep" ? "it is kept" : "it is dropped",
    reached: selection.reached === null ? null : reachedWords[selection.reached],
    category: category === null ? null : `a constraint is of “${category}”`,
    verifier: verifier === null ? null : `a constraint is checked by “${verifier}”`,
    code: selection.code === null ? null : selection.code === "met" ? "code found everything met" : "code found a constraint broken",
    judge: selection.judge === null ? null : judgeWords[selection.judge],
    text: text === null ? null : `its words have “${text}”`,
    ...personClauses(selection, names.annotator ?? "a certain person"),
    ...findingClauses(selection),
    since: selection.since === null ? null : `it changed on or after ${selection.since}`,
    until: selection.until === null ? null : `it changed on or before ${selection.until}`,
  };
}

type PersonPart = "annotator" | "decision" | "isEdited" | "isOverridden" | "isCommented" | "isFlagged" | "sample";

function personClauses(selection: Selection, person: string): Record<PersonPart, string | null> {
  const { annotator, decision, isEdited, isOverridden, isCommented, isFlagged, sample } = selection;
  const somebody = annotator === null ? "somebody" : person;
  return {
    annotator: annotator === null || decision !== null ? null : `${person} has judged it`,
    decision: decision === null ? null : `${somebody} ${decisionWords[decision]}`,
    isEdited: isEdited === null ? null : isEdited ? "a person edited it" : "nobody edited it",
    isOverridden: isOverridden === null ? null : isOverridden ? "a filter was overridden" : "no filter was overridden",
    isCommented: isCommented === null ? null : isCommented ? "somebody commented on it" : "nobody commented on it",
    isFlagged: isFlagged === null ? null : isFlagged ? "it is flagged for discussion" : "it is not flagged",
    sample: sample === null ? null : "it is in a sample of what the filter dropped",
  };
}

function findingClauses({ hasFindings, check, severity }: Selection): Record<"hasFindings" | "check" | "severity", string | null> {
  return {
    hasFindings: hasFindings === null ? null : hasFindings ? "a finding is open" : "no finding is open",
    check: check === null ? null : `the check “${check}” found something`,
    severity: severity === null ? null : `${noun[severity]} is open`,
  };
}

function either(words: readonly string[]): string {
  const last = words.at(-1) ?? "";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} or ${last}`;
}
