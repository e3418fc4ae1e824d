export type RubricAction = "on" | "back" | "keys";

export interface RubricKey {
  /** the key as the browser names it; several do the same */
  keys: readonly string[];
  shown: string;
  /** null: a digit, which stands for a question */
  action: RubricAction | null;
  label: string;
  does: string;
}

/** Every key of the rubric pass: the handler, the row and the overlay read this one table. */
export const rubricKeys: readonly RubricKey[] = [
  {
    ...{ keys: ["1", "2", "3", "4", "5"], shown: "1–5", action: null, label: "Toggle no" },
    does: "Say no to that question of what is in front; again says yes",
  },
  {
    ...{ keys: ["Enter", "ArrowRight"], shown: "Enter", action: "on", label: "The rest is yes" },
    does: "All the rest is yes: go on; behind the last one the text is sent. So does →",
  },
  { keys: ["z", "ArrowLeft"], shown: "z", action: "back", label: "Back", does: "Back to the one before, to change it; so does ←" },
  { keys: ["?"], shown: "?", action: "keys", label: "Keys", does: "Show or hide these keys" },
];

interface RubricPress {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  repeat: boolean;
  /** someone is typing, or a dialog or menu has the keyboard */
  isBusy: boolean;
}

/** @returns an action, or the place of a question, from 0; null while someone types, with a modifier, and on a key that is held down */
export function rubricPress(press: RubricPress): { action: RubricAction } | { question: number } | null {
  if (press.isBusy || press.ctrlKey || press.metaKey || press.altKey || press.repeat) return null;
  const name = /^[a-z]$/i.test(press.key) ? press.key.toLowerCase() : press.key;
  const found = rubricKeys.find(({ keys }) => keys.includes(name));
  if (!found) return null;
  return found.action === null ? { question: Number(name) - 1 } : { action: found.action };
}
