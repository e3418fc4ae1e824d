import { describe, expect, it } from "vitest";
import { actionOf, keymap } from "./keymap";

const press = { key: "a", ctrlKey: false, metaKey: false, altKey: false, repeat: false, isBusy: false };

describe("The keymap", () => {
  it("binds every key to one action and every action to one key", () => {
    expect(new Set(keymap.map(({ key }) => key)).size).toBe(keymap.length);
    expect(new Set(keymap.map(({ action }) => action)).size).toBe(keymap.length);
  });

  it("knows the verdict keys", () => {
    expect(["a", "r", "x", "s", "z", "e", "o", "j", "k", "?"].map((key) => actionOf({ ...press, key }))).toEqual([
      "accept",
      "revise",
      "reject",
      "skip",
      "undo",
      "edit",
      "override",
      "next",
      "back",
      "keys",
    ]);
  });

  it("is silent while someone types or a dialog is open", () => {
    expect(actionOf({ ...press, isBusy: true })).toBeNull();
  });

  it("leaves the browser's own shortcuts alone", () => {
    expect(actionOf({ ...press, ctrlKey: true })).toBeNull();
    expect(actionOf({ ...press, metaKey: true })).toBeNull();
    expect(actionOf({ ...press, altKey: true })).toBeNull();
  });

  it("does not judge a second item when a key is held down", () => {
    expect(actionOf({ ...press, repeat: true })).toBeNull();
    expect(actionOf({ ...press, key: "j", repeat: true })).toBe("next");
  });

  it("works with caps lock on", () => {
    expect(actionOf({ ...press, key: "A" })).toBe("accept");
  });
});
