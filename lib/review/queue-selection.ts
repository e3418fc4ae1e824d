import { ReviewState } from "@/lib/schema/instruction";
import type { Selection } from "@/lib/schema/selection";
import { everything, parseSelection, selectionSearch } from "./selection";

/** What the queue holds when its address asks for nothing: what nobody has judged. */
export const defaultQueue: Selection = { ...everything, states: ["unreviewed"] };

/** The queue an address stands for. An address without a state means the unreviewed; all four states mean any. */
export function queueSelection(params: Readonly<Record<string, string | readonly string[] | undefined>>): Selection {
  const selection = parseSelection(params);
  if (selection.states.length === 0) return { ...selection, states: defaultQueue.states };
  return selection.states.length === ReviewState.options.length ? { ...selection, states: [] } : selection;
}

/** The address of a queue: the way back from `queueSelection`. */
export function queueSearch(selection: Selection): string {
  const isDefault = selection.states.length === 1 && selection.states[0] === "unreviewed";
  const states = isDefault ? [] : selection.states.length === 0 ? [...ReviewState.options] : selection.states;
  return selectionSearch({ ...selection, states });
}
