import path from "node:path";
import { defineConfig } from "vitest/config";

// Vitest's reporter groups failures with a function that Node 20 does not have yet: without it a failure is not told.
if (!("groupBy" in Map)) {
  const groupBy = <Key, Item>(items: Iterable<Item>, keyOf: (item: Item, index: number) => Key): Map<Key, Item[]> => {
    const groups = new Map<Key, Item[]>();
    for (const [index, item] of [...items].entries()) groups.set(keyOf(item, index), [...(groups.get(keyOf(item, index)) ?? []), item]);
    return groups;
  };
  Object.defineProperty(Map, "groupBy", { value: groupBy });
}

const root = path.resolve(import.meta.dirname, "../..");

export default defineConfig({
  root,
  resolve: { alias: { "@": root } },
  test: {
    include: ["lib/**/*.test.ts", "components/**/*.test.ts", "components/**/*.test.tsx", "app/**/*.test.ts"],
    globalSetup: ["lib/testing/global-setup.ts"],
    // Files share their workers: loading the registry of verifiers anew for every file cost more than all the tests. What a file
    // changes for the whole process (environment, clocks, spies) it puts back.
    isolate: false,
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
});
