/** Which rows of a list are chosen, where the keyboard is, and where a stretch that is being chosen began. */
export interface RowChoice {
  ids: ReadonlySet<string>;
  at: number;
  anchor: number;
  /** all rows of the filter, those not loaded too */
  isAll: boolean;
}

export type RowChoiceEvent =
  | { kind: "moved"; to: number; order: readonly string[] }
  | { kind: "extended"; to: number; order: readonly string[] }
  | { kind: "toggled"; at: number; order: readonly string[] }
  | { kind: "all" }
  | { kind: "cleared" };

export const nothingChosen: RowChoice = { ids: new Set(), at: 0, anchor: 0, isAll: false };

/**
 * What becomes of a choice.
 *
 * @param choice as it is
 * @param event what a person did, with the ids of the rows in the order shown
 * @returns the choice afterwards: moving keeps it, extending adds every row from where the stretch began, toggling one row of
 *   "all" leaves the other rows shown
 */
export function nextChoice(choice: RowChoice, event: RowChoiceEvent): RowChoice {
  switch (event.kind) {
    case "moved": {
      const at = within(event.to, event.order);
      return { ...choice, at, anchor: at };
    }
    case "extended": {
      const at = within(event.to, event.order);
      const stretch = event.order.slice(Math.min(choice.anchor, at), Math.max(choice.anchor, at) + 1);
      return { ...choice, at, ids: new Set([...choice.ids, ...stretch]) };
    }
    case "toggled": {
      const at = within(event.at, event.order);
      const id = event.order[at];
      const ids = new Set(choice.isAll ? event.order : choice.ids);
      if (id !== undefined && !ids.delete(id)) ids.add(id);
      return { ids, at, anchor: at, isAll: false };
    }
    case "all":
      return { ...choice, ids: new Set(), isAll: true };
    case "cleared":
      return { ...choice, ids: new Set(), isAll: false };
  }
}

/**
 * Whether a row is chosen.
 */
export function isChosen({ ids, isAll }: RowChoice, id: string): boolean {
  return isAll || ids.has(id);
}

function within(at: number, order: readonly string[]): number {
  return Math.max(0, Math.min(at, order.length - 1));
}
