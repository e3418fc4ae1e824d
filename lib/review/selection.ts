import { ReviewState } from "@/lib/schema/instruction";
import { type Selection, SelectionQuery, selectionOf } from "@/lib/schema/selection";

/** Asks for nothing: every instruction of the project. */
export const everything: Selection = {
  run: null,
  levels: [],
  track: null,
  states: [],
  filter: null,
  standing: null,
  reached: null,
  category: null,
  verifier: null,
  code: null,
  judge: null,
  text: null,
  annotator: null,
  decision: null,
  isEdited: null,
  isOverridden: null,
  isCommented: null,
  hasFindings: null,
  check: null,
  severity: null,
  since: null,
  until: null,
  isFlagged: null,
  sample: null,
};

/**
 * Reads a selection from an address typed or shared by people: parts that make no sense are left out.
 *
 * @param params name → value; unknown names are ignored
 */
export function parseSelection(params: Readonly<Record<string, string | readonly string[] | undefined>>): Selection {
  const sensible = Object.entries(SelectionQuery.shape).flatMap(([name, schema]) => {
    const value = params[name];
    const parsed = schema.safeParse(typeof value === "string" ? value : value?.[0]);
    return parsed.success && parsed.data !== undefined ? [[name, parsed.data] as const] : [];
  });
  return selectionOf(SelectionQuery.parse(Object.fromEntries(sensible)));
}

/** The parameters that stand for a selection, in a fixed order; those that ask for nothing are absent. */
export function serialiseSelection(selection: Selection): SelectionQuery {
  return SelectionQuery.parse(
    present({
      run: selection.run === null ? null : String(selection.run),
      level: joined([...selection.levels].sort((a, b) => a - b)),
      track: selection.track,
      state: joined(ReviewState.options.filter((state) => selection.states.includes(state))),
      filter: selection.filter,
      standing: selection.standing,
      stage: selection.reached,
      category: selection.category,
      verifier: selection.verifier,
      code: selection.code,
      judge: selection.judge,
      q: selection.text,
      annotator: selection.annotator,
      decision: selection.decision,
      edited: yesNo(selection.isEdited),
      overridden: yesNo(selection.isOverridden),
      commented: yesNo(selection.isCommented),
      findings: yesNo(selection.hasFindings),
      check: selection.check,
      severity: selection.severity,
      since: selection.since,
      until: selection.until,
      flagged: yesNo(selection.isFlagged),
      sample: selection.sample,
    }),
  );
}

/** The same as the search part of an address: "" or "?level=4,5". */
export function selectionSearch(selection: Selection): string {
  const search = new URLSearchParams(present({ ...serialiseSelection(selection) })).toString();
  return search === "" ? "" : `?${search.replaceAll("%2C", ",")}`;
}

function present(query: Readonly<Record<string, string | null | undefined>>): Record<string, string> {
  return Object.fromEntries(Object.entries(query).flatMap(([name, value]) => (value ? [[name, value]] : [])));
}

function joined(values: readonly (string | number)[]): string | null {
  return values.length === 0 ? null : values.join(",");
}

function yesNo(claim: boolean | null): string | null {
  if (claim === null) return null;
  return claim ? "yes" : "no";
}
