import { ReviewState } from "@/lib/schema/instruction";
import type { Selection } from "@/lib/schema/selection";
import { everything, parseSelection, selectionSearch } from "./selection";

type Params = Readonly<Record<string, string | readonly string[] | undefined>>;

/** What the queue holds when its address asks for nothing: what is kept and nobody has judged. */
export const defaultQueue: Selection = { ...everything, states: ["unreviewed"], standing: "keep" };

/** The queue an address stands for. Without a state it means the unreviewed, all four states mean any; without a standing, the kept. */
export function queueSelection(params: Params): Selection {
  const selection = parseSelection(params);
  const isAnyState = selection.states.length === ReviewState.options.length;
  const states = selection.states.length === 0 ? defaultQueue.states : isAnyState ? [] : selection.states;
  const standing = params.standing === "any" ? null : (selection.standing ?? defaultQueue.standing);
  return { ...selection, states, standing };
}

/** The address of a queue: the way back from `queueSelection`. */
export function queueSearch(selection: Selection): string {
  const isUnreviewed = selection.states.length === 1 && selection.states[0] === "unreviewed";
  const states = isUnreviewed ? [] : selection.states.length === 0 ? [...ReviewState.options] : selection.states;
  const standing = selection.standing === "keep" ? null : selection.standing;
  const search = selectionSearch({ ...selection, states, standing });
  if (selection.standing !== null) return search;
  return search === "" ? "?standing=any" : `${search}&standing=any`;
}

/** Whether the queue is narrowed or widened beyond what it holds by itself. */
export function isDefaultQueue(selection: Selection): boolean {
  return queueSearch(selection) === "";
}
