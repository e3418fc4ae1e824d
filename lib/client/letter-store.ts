import { createStore, del, set, values } from "idb-keyval";
import type { Letter } from "@/lib/schema/outbox";
import { shelved } from "./letter-shelf";
import type { LetterStore } from "./outbox";

/**
 * Letters of one person and project in the browser's IndexedDB, which outlives tabs and restarts and holds what
 * localStorage has no room for. Each letter lies under a key of its own, so two tabs do not overwrite each other.
 * IndexedDB has it a moment later: until then it lies in localStorage.
 */
export function letterStore(name: string): LetterStore {
  const store = createStore(name, "letters");
  const slow: LetterStore = {
    read: () => values(store),
    put: (letter: Letter) => set(letter.key, letter, store),
    remove: (key: string) => del(key, store),
  };
  return shelved(slow, localShelf, name);
}

/** Null where the browser forbids it. */
function localShelf(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}
