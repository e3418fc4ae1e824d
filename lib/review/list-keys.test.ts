import { describe, expect, it } from "vitest";
import { everything } from "@/lib/review/selection";
import type { Selection } from "@/lib/schema/selection";
import { listActionOf } from "./list-keymap";
import { layoutAddress, listingSearch, parseListing, savedViewAddress, settingsOf } from "./listing";
import { isChosen, nextChoice, nothingChosen, type RowChoice, type RowChoiceEvent } from "./row-choice";

const order = ["a", "b", "c", "d", "e"];
const chooseBy = (...events: RowChoiceEvent[]): RowChoice => events.reduce(nextChoice, nothingChosen);
const chosen = (choice: RowChoice) => order.filter((id) => isChosen(choice, id)).join("");

describe("Choosing rows", () => {
  it("moves without choosing, and not beyond the ends", () => {
    expect(chooseBy({ kind: "moved", to: 9, order })).toMatchObject({ at: 4, isAll: false });
    expect(chosen(chooseBy({ kind: "moved", to: 2, order }))).toBe("");
  });

  it("toggles one row", () => {
    const once = chooseBy({ kind: "toggled", at: 1, order });
    expect(chosen(once)).toBe("b");
    expect(chosen(nextChoice(once, { kind: "toggled", at: 1, order }))).toBe("");
  });

  it("extends from where it began, in either direction", () => {
    const down: RowChoiceEvent[] = [
      { kind: "moved", to: 2, order },
      { kind: "extended", to: 3, order },
      { kind: "extended", to: 4, order },
    ];
    expect(chosen(chooseBy(...down))).toBe("cde");
    expect(chosen(chooseBy({ kind: "moved", to: 2, order }, { kind: "extended", to: 0, order }))).toBe("abc");
  });

  it("keeps what was chosen before when a new stretch is begun", () => {
    expect(chosen(chooseBy({ kind: "toggled", at: 0, order }, { kind: "moved", to: 3, order }, { kind: "extended", to: 4, order }))).toBe(
      "ade",
    );
  });

  it("takes all of the filter, and all but one of those shown after a toggle", () => {
    expect(chosen(chooseBy({ kind: "all" }))).toBe("abcde");
    const butOne = chooseBy({ kind: "all" }, { kind: "toggled", at: 2, order });
    expect([chosen(butOne), butOne.isAll]).toEqual(["abde", false]);
    expect(chosen(chooseBy({ kind: "all" }, { kind: "cleared" }))).toBe("");
  });
});

describe("The keys of a list", () => {
  const press = (key: string, held: Partial<Record<"shiftKey" | "ctrlKey", boolean>> = {}) => ({
    ...{ key, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false },
    ...held,
  });

  it("choose with x in the table and judge with it in the grid", () => {
    expect(listActionOf("table", press("x"))).toBe("choose");
    expect(listActionOf("grid", press("x"))).toBe("reject");
    expect(listActionOf("grid", press(" "))).toBe("choose");
    expect(listActionOf("table", press("a"))).toBe(null);
  });

  it("are silent with Ctrl, and with Shift but for arrows and the star", () => {
    expect(listActionOf("grid", press("a", { ctrlKey: true }))).toBe(null);
    expect(listActionOf("grid", press("x", { shiftKey: true }))).toBe(null);
    expect(listActionOf("table", press("ArrowDown", { shiftKey: true }))).toBe("down");
    expect(listActionOf("table", press("*", { shiftKey: true }))).toBe("all");
  });
});

const fives: Selection = { ...everything, levels: [5] };

describe("A listing in an address", () => {
  it("is nothing for the whole project as a table, and reads as it was written", () => {
    expect(listingSearch(parseListing({}))).toBe("");
    const listing = { selection: fives, layout: "grid", sort: "findings", order: "desc" } as const;
    expect(listingSearch(listing)).toBe("?level=5&view=grid&sort=findings&order=desc");
    expect(parseListing({ level: "5", view: "grid", sort: "findings", order: "desc" })).toEqual(listing);
    expect(parseListing({ view: "x", sort: "y", order: "z" })).toEqual(parseListing({}));
  });

  it("is the same selection in all three layouts", () => {
    const listing = { selection: fives, sort: "level", order: "asc" } as const;
    expect(layoutAddress("p", "focus", listing)).toBe("/p/p/review?level=5&state=unreviewed,accept,revise,reject&standing=any");
    expect(layoutAddress("p", "grid", listing)).toBe("/p/p/instructions?level=5&view=grid&sort=level");
    expect(savedViewAddress("p", { ...settingsOf(listing, "table"), columns: null })).toBe("/p/p/instructions?level=5&sort=level");
  });
});
