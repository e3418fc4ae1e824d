import { describe, expect, it } from "vitest";
import type { Letter } from "@/lib/schema/outbox";
import { type Shelf, shelved } from "./letter-shelf";
import type { LetterStore } from "./outbox";

const letter = (key: string, text = "words"): Letter => ({
  ...{ key, lane: "q", instructionId: "a", sending: { kind: "text", input: { version: 0, text } } },
  ...{ attempts: 0, faults: 0, notBefore: 0, refusal: null },
});

function shelfOf(kept = new Map<string, string>()): Shelf & { kept: Map<string, string> } {
  return {
    kept,
    get length() {
      return kept.size;
    },
    key: (place) => [...kept.keys()][place] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, text) => void kept.set(key, text),
    removeItem: (key) => void kept.delete(key),
  };
}

/** A store whose writing ends when it is told to. */
function slowStore(kept = new Map<string, unknown>()) {
  let write: () => void = () => undefined;
  const written = new Promise<void>((resolve) => {
    write = resolve;
  });
  const store: LetterStore = {
    read: async () => [...kept.values()],
    put: async (one) => {
      await written;
      kept.set(one.key, one);
    },
    remove: async (key) => void kept.delete(key),
  };
  return { store, kept, write };
}

describe("The shelf before the store of letters", () => {
  it("has a letter the moment it is written, and gives it up when the store has it", async () => {
    const [shelf, slow] = [shelfOf(), slowStore()];
    const letters = shelved(slow.store, () => shelf, "box");
    const putting = letters.put(letter("1"));
    expect(await shelved(slowStore().store, () => shelf, "box").read()).toEqual([letter("1")]);
    slow.write();
    await putting;
    expect({ shelf: shelf.kept.size, read: await letters.read() }).toEqual({ shelf: 0, read: [letter("1")] });
  });

  it("is read before the store where both have a letter, names its own letters alone, and lets go of what arrived", async () => {
    const shelf = shelfOf(new Map([["box/1", JSON.stringify(letter("1", "newer"))]]));
    shelf.setItem("other/2", JSON.stringify(letter("2")));
    shelf.setItem("box/3", "{broken");
    const letters = shelved(slowStore(new Map([["1", letter("1", "older")]])).store, () => shelf, "box");
    expect(await letters.read()).toEqual([letter("1", "newer")]);
    await letters.remove("1");
    expect(await letters.read()).toEqual([]);
    expect([...shelf.kept.keys()]).toEqual(["other/2", "box/3"]);
  });

  it("leaves it to the store where the browser has no shelf, or a full one", async () => {
    const full = {
      ...shelfOf(),
      setItem: () => {
        throw new Error("full");
      },
    };
    for (const shelf of [null, full]) {
      const slow = slowStore();
      const letters = shelved(slow.store, () => shelf, "box");
      slow.write();
      await letters.put(letter("1"));
      expect(await letters.read()).toEqual([letter("1")]);
    }
  });
});
