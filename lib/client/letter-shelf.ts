import type { Letter } from "@/lib/schema/outbox";
import type { LetterStore } from "./outbox";

/** As much of the browser's localStorage as a shelf needs. */
export type Shelf = Pick<Storage, "length" | "key" | "getItem" | "setItem" | "removeItem">;

/**
 * A store that writes later, with a shelf before it that writes at once: a letter lies on the shelf until the store has it. A page that
 * is closed or reloaded with the very key that wrote a letter loses nothing. A full or forbidden shelf leaves it to the store.
 *
 * @param name of the shelf's entries; another person's, and another project's, have another
 */
export function shelved(store: LetterStore, shelf: () => Shelf | null, name: string): LetterStore {
  const at = (key: string) => `${name}/${key}`;
  const clear = (key: string) => quietly(() => shelf()?.removeItem(at(key)));
  return {
    read: async () => {
      const lying = onShelf(shelf(), `${name}/`);
      const kept = await store.read();
      const keys = new Set(lying.map(keyOf));
      // What lies on the shelf is newer than what the store has of it.
      return [...kept.filter((letter) => !keys.has(keyOf(letter))), ...lying];
    },
    put: async (letter: Letter) => {
      quietly(() => shelf()?.setItem(at(letter.key), JSON.stringify(letter)));
      await store.put(letter);
      clear(letter.key);
    },
    remove: (key: string) => {
      clear(key);
      return store.remove(key);
    },
  };
}

function onShelf(shelf: Shelf | null, prefix: string): unknown[] {
  const found: unknown[] = [];
  quietly(() => {
    for (let place = 0; shelf && place < shelf.length; place += 1) {
      const key = shelf.key(place);
      const text = key?.startsWith(prefix) ? shelf.getItem(key) : null;
      if (text !== null) quietly(() => found.push(JSON.parse(text)));
    }
  });
  return found;
}

function keyOf(letter: unknown): unknown {
  return typeof letter === "object" && letter !== null && "key" in letter ? letter.key : null;
}

function quietly(work: () => void): void {
  try {
    work();
  } catch {
    // The store has the letter, or will say that it has not.
  }
}
