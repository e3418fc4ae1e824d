import { describe, expect, it } from "vitest";
import { actionOf, boundKeys, keymap, keyName, keyProblem } from "./keymap";

const press = { key: "a", shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, repeat: false, isBusy: false };

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

  it("tells a letter with Shift from the letter alone", () => {
    expect(actionOf({ ...press, key: "Z", shiftKey: true })).toBe("redo");
    expect(actionOf({ ...press, key: "z" })).toBe("undo");
    expect(actionOf({ ...press, key: "?", shiftKey: true })).toBe("keys");
  });
});

describe("Keys a person chose", () => {
  it("stand in place of the usual ones, which then do nothing", () => {
    const bindings = boundKeys({ accept: "1", nothing: "q" });
    expect(actionOf({ ...press, key: "1" }, bindings)).toBe("accept");
    expect(actionOf({ ...press, key: "a" }, bindings)).toBeNull();
    expect(actionOf({ ...press, key: "q" }, bindings)).toBeNull();
    expect(actionOf({ ...press, key: "x" }, bindings)).toBe("reject");
  });

  it("cannot be another action's, nor one that moves about or types", () => {
    expect(keyProblem(keymap, "accept", "x")).toMatch(/“Reject” already/);
    expect(keyProblem(keymap, "accept", "Enter")).toMatch(/moving about/);
    expect(keyProblem(keymap, "accept", "a")).toBeNull();
    expect(keyProblem(boundKeys({ reject: "9" }), "accept", "x")).toBeNull();
  });

  it("are named alike with caps lock and in every script", () => {
    expect(keyName({ key: "A", shiftKey: false })).toBe("a");
    expect(keyName({ key: "é", shiftKey: false })).toBe("é");
    expect(keyName({ key: "Ж", shiftKey: true })).toBe("Shift+Ж");
    expect(keyName({ key: "F2", shiftKey: true })).toBe("F2");
  });
});
