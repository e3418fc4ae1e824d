export type ReviewAction =
  | "accept"
  | "edit"
  | "revise"
  | "reject"
  | "skip"
  | "undo"
  | "next"
  | "back"
  | "override"
  | "answer"
  | "addConstraint"
  | "constraints"
  | "yes"
  | "partly"
  | "no"
  | "takeText"
  | "whichAnswer"
  | "mend"
  | "keys";

export interface KeyBinding {
  key: string;
  action: ReviewAction;
  /** the word on the key row */
  label: string;
  /** the sentence in the overlay */
  does: string;
  /** where on the key row; null: only in the overlay */
  row: "left" | "right" | null;
}

/** Every key of the review screen. The key handler, the row at the bottom and the overlay read this one table. */
export const keymap: readonly KeyBinding[] = [
  { key: "a", action: "accept", label: "Accept", does: "Accept the instruction and go on", row: "left" },
  { key: "e", action: "edit", label: "Edit", does: "Edit the instruction in place", row: "left" },
  { key: "r", action: "revise", label: "Revise", does: "Mark the instruction for revision and go on", row: "left" },
  { key: "x", action: "reject", label: "Reject", does: "Reject with a reason and go on", row: "left" },
  { key: "s", action: "skip", label: "Skip", does: "Skip with a reason; it stays unreviewed", row: "left" },
  { key: "z", action: "undo", label: "Undo", does: "Take back the last thing you did", row: "left" },
  { key: "o", action: "override", label: "Override", does: "Override what a filter said", row: "left" },
  { key: "k", action: "back", label: "Back", does: "Look back at the item before", row: "right" },
  { key: "j", action: "next", label: "Next", does: "Go on without a verdict", row: "right" },
  { key: "v", action: "answer", label: "Answer", does: "Unfold the answer and feedback, or fold them", row: null },
  { key: "c", action: "addConstraint", label: "Add constraint", does: "Add a constraint", row: null },
  { key: "l", action: "constraints", label: "List", does: "Go to the constraints; arrows move, Enter opens one", row: null },
  { key: "y", action: "yes", label: "Yes", does: "Say that the focused constraint is met", row: null },
  { key: "p", action: "partly", label: "Partly", does: "Say that the focused constraint is partly met", row: null },
  { key: "n", action: "no", label: "No", does: "Say that the focused constraint is not met", row: null },
  { key: "w", action: "whichAnswer", label: "Which answer", does: "Look at the next answer: weaker, revised", row: null },
  { key: "t", action: "takeText", label: "Take the text", does: "Take the updated text that is offered", row: null },
  { key: "f", action: "mend", label: "Fix", does: "Mend the focused finding, or the first one", row: null },
  { key: "?", action: "keys", label: "Keys", does: "Show or hide these keys", row: "right" },
];

export interface KeyPress {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  repeat: boolean;
  /** someone is typing, or a dialog or menu has the keyboard */
  isBusy: boolean;
}

/**
 * The action a key press asks for.
 *
 * @param press the key as the browser names it, and whether the keyboard belongs to something else
 * @returns the action; null while someone types, with Ctrl, Alt or Meta held, on a repeated key (a key that is
 *   held down must not judge a second item), and for unbound keys
 */
export function actionOf(press: KeyPress): ReviewAction | null {
  if (press.isBusy || press.ctrlKey || press.metaKey || press.altKey) return null;
  const action = keymap.find((binding) => binding.key === press.key.toLowerCase())?.action ?? null;
  const mayRepeat = action === "next" || action === "back";
  return press.repeat && !mayRepeat ? null : action;
}
