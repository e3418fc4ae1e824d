import * as z from "zod";
import { Fulfilment } from "./constraint-verdict";
import { Severity } from "./finding";
import { FilterDecision, Level, ReviewState, Track } from "./instruction";
import { VerdictDecision } from "./verdict";

/** How far an instruction got in the pipeline, by what exists of it. Named as the stages are. */
export const StageReached = z.enum(["instruction_filter", "answer", "internal_feedback", "external_feedback", "chain"]);
export type StageReached = z.infer<typeof StageReached>;

/** What code found in the answer: every checked constraint met, or at least one broken. */
export const CodeOutcome = z.enum(["met", "broken"]);
export type CodeOutcome = z.infer<typeof CodeOutcome>;

/** Which instructions are meant. Every part narrows; an empty list or null asks for nothing. */
export const Selection = z.object({
  run: z.number().int().positive().nullable(),
  levels: z.array(Level),
  track: Track.nullable(),
  states: z.array(ReviewState),
  /** what the model's second filter said, whatever people made of it */
  filter: FilterDecision.nullable(),
  /** what stands now: the model's decision, or the latest person's */
  standing: FilterDecision.nullable(),
  reached: StageReached.nullable(),
  category: z.string().nullable(),
  /** id of a verifier one of its constraints is bound to */
  verifier: z.string().nullable(),
  code: CodeOutcome.nullable(),
  /** what a judge said of the answer and at least one constraint */
  judge: Fulfilment.nullable(),
  /** words in its text, constraints, answers or comments */
  text: z.string().nullable(),
  /** user id of someone whose verdict stands on it */
  annotator: z.string().nullable(),
  /** a verdict that stands on it: the annotator's, or anyone's where none is named */
  decision: VerdictDecision.nullable(),
  isEdited: z.boolean().nullable(),
  isOverridden: z.boolean().nullable(),
  isCommented: z.boolean().nullable(),
  hasFindings: z.boolean().nullable(),
  /** id of a check with an open finding, and how severe one is */
  check: z.string().nullable(),
  severity: Severity.nullable(),
  /** days (UTC), both included, between which it last changed */
  since: z.string().nullable(),
  until: z.string().nullable(),
  isFlagged: z.boolean().nullable().default(null),
  /** id of a sample of what a filter dropped */
  sample: z.string().nullable().default(null),
});
export type Selection = z.infer<typeof Selection>;

function listOf(values: readonly (string | number)[]) {
  const one = `(${values.join("|")})`;
  return z.string().regex(new RegExp(`^${one}(,${one})*$`), `must be one or more of ${values.join(", ")}, separated by commas`);
}

const Day = z.iso.date();
const YesNo = z.enum(["yes", "no"]);

/** A selection as it stands in an address. */
export const SelectionQuery = z.object({
  run: z
    .string()
    .regex(/^[1-9]\d{0,8}$/, "must be a run's number")
    .optional(),
  level: listOf([1, 2, 3, 4, 5]).optional(),
  track: Track.optional(),
  state: listOf(ReviewState.options).optional(),
  filter: FilterDecision.optional(),
  standing: z.enum(["keep", "drop", "any"]).optional(),
  stage: StageReached.optional(),
  category: z.string().min(1).max(200).optional(),
  verifier: z.string().min(1).max(200).optional(),
  code: CodeOutcome.optional(),
  judge: Fulfilment.optional(),
  q: z.string().min(1).max(400).optional(),
  annotator: z.string().min(1).max(200).optional(),
  decision: VerdictDecision.optional(),
  edited: YesNo.optional(),
  overridden: YesNo.optional(),
  commented: YesNo.optional(),
  findings: YesNo.optional(),
  check: z.string().min(1).max(200).optional(),
  severity: Severity.optional(),
  since: Day.optional(),
  until: Day.optional(),
  flagged: YesNo.optional(),
  sample: z.uuid().optional(),
});
export type SelectionQuery = z.infer<typeof SelectionQuery>;

/** Reads a selection from the parameters of an address, already parsed with SelectionQuery. */
export function selectionOf(query: SelectionQuery): Selection {
  return {
    run: query.run ? Number(query.run) : null,
    levels: members(query.level?.split(",").map(Number), Level.safeParse),
    track: query.track ?? null,
    states: members(query.state?.split(","), ReviewState.safeParse),
    filter: query.filter ?? null,
    standing: query.standing === undefined || query.standing === "any" ? null : query.standing,
    reached: query.stage ?? null,
    category: query.category ?? null,
    verifier: query.verifier ?? null,
    code: query.code ?? null,
    judge: query.judge ?? null,
    text: query.q ?? null,
    annotator: query.annotator ?? null,
    decision: query.decision ?? null,
    isEdited: claim(query.edited),
    isOverridden: claim(query.overridden),
    isCommented: claim(query.commented),
    hasFindings: claim(query.findings),
    check: query.check ?? null,
    severity: query.severity ?? null,
    since: query.since ?? null,
    until: query.until ?? null,
    isFlagged: claim(query.flagged),
    sample: query.sample ?? null,
  };
}

function claim(said: "yes" | "no" | undefined): boolean | null {
  return said ? said === "yes" : null;
}

function members<T>(
  values: readonly unknown[] | undefined,
  parse: (value: unknown) => { success: true; data: T } | { success: false },
): T[] {
  const found = (values ?? []).flatMap((value) => {
    const parsed = parse(value);
    return parsed.success ? [parsed.data] : [];
  });
  return [...new Set(found)];
}
