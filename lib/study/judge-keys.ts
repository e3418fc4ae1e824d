export type JudgeAction = "left" | "right" | "tie" | "both_bad" | "send" | "back" | "guideline" | "keys";

export interface JudgeKey {
  /** the key as the browser names it; several do the same */
  keys: readonly string[];
  /** as it is written on the row */
  shown: string;
  action: JudgeAction;
  label: string;
  does: string;
  row: "left" | "right";
}

/** Every key of the judging screen: the handler, the row and the overlay read this one table. */
export const judgeKeys: readonly JudgeKey[] = [
  { keys: ["ArrowLeft", "1"], shown: "←", action: "left", label: "Left", does: "The left one is better; so does 1", row: "left" },
  { keys: ["ArrowRight", "2"], shown: "→", action: "right", label: "Right", does: "The right one is better; so does 2", row: "left" },
  { keys: ["t"], shown: "t", action: "tie", label: "Tie", does: "Neither is better", row: "left" },
  { keys: ["b"], shown: "b", action: "both_bad", label: "Both bad", does: "Neither can be used", row: "left" },
  {
    keys: ["Enter"],
    shown: "Enter",
    action: "send",
    label: "Send",
    does: "Send what is chosen or pre-filled; of a judged pair, go on",
    row: "left",
  },
  { keys: ["z"], shown: "z", action: "back", label: "Look back", does: "Look at the pair before; choose anew to change it", row: "right" },
  { keys: ["g"], shown: "g", action: "guideline", label: "Guideline", does: "Read the question and what the choices mean", row: "right" },
  { keys: ["?"], shown: "?", action: "keys", label: "Keys", does: "Show or hide these keys", row: "right" },
];

interface JudgePress {
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
 * What a key press asks for.
 *
 * @param reasons those that are offered now: digits then stand for them and no longer for the sides; null while none are
 * @returns an action or a reason; null while someone types, with Ctrl, Alt or Meta held, and on a key that is held down
 */
export function judgePress(press: JudgePress, reasons: readonly string[] | null): { action: JudgeAction } | { reason: string } | null {
  if (press.isBusy || press.ctrlKey || press.metaKey || press.altKey || press.repeat) return null;
  if (reasons && /^[1-9]$/.test(press.key)) {
    const reason = reasons[Number(press.key) - 1];
    return reason === undefined ? null : { reason };
  }
  const name = /^[a-z]$/i.test(press.key) ? press.key.toLowerCase() : press.key;
  const action = judgeKeys.find(({ keys }) => keys.includes(name))?.action;
  return action ? { action } : null;
}
