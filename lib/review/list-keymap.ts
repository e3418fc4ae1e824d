export type ListAction = "down" | "up" | "left" | "right" | "choose" | "all" | "clear" | "open" | "accept" | "revise" | "reject";

export interface ListKeyPress {
  key: string;
  shiftKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
}

const shared: Readonly<Record<string, ListAction>> = {
  ArrowDown: "down",
  j: "down",
  ArrowUp: "up",
  k: "up",
  "*": "all",
  Escape: "clear",
  Enter: "open",
};

/** Every key of the table: x chooses. */
const table: Readonly<Record<string, ListAction>> = { ...shared, x: "choose" };

/** Every key of the grid: x rejects there as it does in the focus view, so the space bar chooses. */
const grid: Readonly<Record<string, ListAction>> = {
  ...shared,
  ArrowLeft: "left",
  ArrowRight: "right",
  " ": "choose",
  a: "accept",
  r: "revise",
  x: "reject",
};

/**
 * What a key asks for in a list of instructions.
 *
 * @returns null for unbound keys and with Ctrl, Alt or Meta held; Shift only ever extends a choice with the arrows
 */
export function listActionOf(layout: "table" | "grid", press: ListKeyPress): ListAction | null {
  if (press.ctrlKey || press.metaKey || press.altKey) return null;
  const action = (layout === "table" ? table : grid)[press.key] ?? null;
  const isArrow = press.key.startsWith("Arrow");
  return press.shiftKey && !isArrow && press.key !== "*" ? null : action;
}

/** The keys in words, for the line under the list. */
export const listKeyWords = {
  table: [
    ["↑ ↓", "move"],
    ["x", "choose"],
    ["Shift ↑ ↓", "choose a stretch"],
    ["*", "choose all of the filter"],
    ["Enter", "open"],
  ],
  grid: [
    ["↑ ↓ ← →", "move"],
    ["Space", "choose"],
    ["Shift arrows", "choose a stretch"],
    ["a", "accept"],
    ["r", "revise"],
    ["x", "reject"],
    ["Enter", "open"],
  ],
} as const satisfies Record<"table" | "grid", readonly (readonly [keys: string, does: string])[]>;
