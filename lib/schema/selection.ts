import * as z from "zod";
import { FilterDecision, Level, ReviewState, Track } from "./instruction";

/** How far an instruction got in the pipeline, by what exists of it. Named as the stages are. */
export const StageReached = z.enum(["instruction_filter", "answer", "internal_feedback", "external_feedback", "chain"]);
export type StageReached = z.infer<typeof StageReached>;

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
  text: z.string().nullable(),
  /** user id of someone whose verdict stands on it */
  annotator: z.string().nullable(),
  isEdited: z.boolean().nullable(),
  isOverridden: z.boolean().nullable(),
});
export type Selection = z.infer<typeof Selection>;

function listOf(values: readonly (string | number)[]) {
  const one = `(${values.join("|")})`;
  return z.string().regex(new RegExp(`^${one}(,${one})*$`), `must be one or more of ${values.join(", ")}, separated by commas`);
}

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
  q: z.string().min(1).max(400).optional(),
  annotator: z.string().min(1).max(200).optional(),
  edited: YesNo.optional(),
  overridden: YesNo.optional(),
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
    text: query.q ?? null,
    annotator: query.annotator ?? null,
    isEdited: query.edited ? query.edited === "yes" : null,
    isOverridden: query.overridden ? query.overridden === "yes" : null,
  };
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
