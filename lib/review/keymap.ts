export type ReviewAction =
  | "accept"
  | "edit"
  | "revise"
  | "reject"
  | "skip"
  | "undo"
  | "redo"
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
  | "discuss"
  | "guideline"
  | "kind"
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
  { key: "a", action: "accept", label: "Accept", does: "Accept what is in front and go on", row: "left" },
  { key: "e", action: "edit", label: "Edit", does: "Edit the text in place", row: "left" },
  { key: "r", action: "revise", label: "Revise", does: "Mark it for revision and go on", row: "left" },
  { key: "x", action: "reject", label: "Reject", does: "Reject with a reason and go on", row: "left" },
  { key: "s", action: "skip", label: "Skip", does: "Skip with a reason; it stays unreviewed", row: "left" },
  { key: "z", action: "undo", label: "Undo", does: "Take back the last thing you did", row: "left" },
  { key: "d", action: "discuss", label: "Discuss", does: "Flag the instruction, or read what was said about it", row: "left" },
  { key: "o", action: "override", label: "Override", does: "Override what a filter said", row: "left" },
  { key: "k", action: "back", label: "Back", does: "Look back at the item before", row: "right" },
  { key: "j", action: "next", label: "Next", does: "Go on without a verdict", row: "right" },
  { key: "g", action: "guideline", label: "Guideline", does: "Read the guideline beside the item, or put it away", row: "right" },
  { key: "i", action: "kind", label: "Kind", does: "Choose what to judge: queries, answers, chains", row: "right" },
  { key: "Shift+Z", action: "redo", label: "Redo", does: "Do again what was taken back last", row: null },
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

/** Keys of the browser, of screen readers and of moving about: no action can have one. */
const reserved = new Set([
  "Escape",
  "Enter",
  "Tab",
  "Shift+Tab",
  "Backspace",
  "Delete",
  " ",
  "ArrowUp",
  "ArrowDown",
  "ArrowLeft",
  "ArrowRight",
]);

export interface KeyPress {
  key: string;
  shiftKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  repeat: boolean;
  /** someone is typing, or a dialog or menu has the keyboard */
  isBusy: boolean;
}

/**
 * A key's name as the keymap writes it: letters small (caps lock or not), with Shift as "Shift+A", other signs as typed.
 *
 * @param press the key as the browser names it, and whether Shift is held
 */
export function keyName({ key, shiftKey }: Pick<KeyPress, "key" | "shiftKey">): string {
  if (!/^\p{L}$/u.test(key)) return key;
  return shiftKey ? `Shift+${key.toUpperCase()}` : key.toLowerCase();
}

/**
 * The keymap with a person's own keys in place of the usual ones.
 *
 * @param chosen of each action the key it has instead; unknown actions are passed over
 */
export function boundKeys(chosen: Readonly<Record<string, string>>): readonly KeyBinding[] {
  return keymap.map((binding) => ({ ...binding, key: chosen[binding.action] ?? binding.key }));
}

/**
 * Why an action cannot have this key.
 *
 * @param bindings the keys as they stand
 * @returns a sentence; null where it can
 */
export function keyProblem(bindings: readonly KeyBinding[], action: ReviewAction, key: string): string | null {
  if (reserved.has(key)) return "This key is needed for moving about and for typing. Press another one.";
  const other = bindings.find((binding) => binding.key === key && binding.action !== action);
  return other ? `This key is “${other.label}” already. Change that one first, or press another key.` : null;
}

/**
 * The action a key press asks for.
 *
 * @param press the key as the browser names it, and whether the keyboard belongs to something else
 * @param bindings the keys as this person has them
 * @returns the action; null while someone types, with Ctrl, Alt or Meta held, on a repeated key (a key that is
 *   held down must not judge a second item), and for unbound keys
 */
export function actionOf(press: KeyPress, bindings: readonly KeyBinding[] = keymap): ReviewAction | null {
  if (press.isBusy || press.ctrlKey || press.metaKey || press.altKey) return null;
  const name = keyName(press);
  const action = bindings.find(({ key }) => key === name)?.action ?? null;
  const mayRepeat = action === "next" || action === "back";
  return press.repeat && !mayRepeat ? null : action;
}
