import { describe, expect, it } from "vitest";
import { catalogue, verifyWith } from "./catalogue/index";
import { leaks } from "./leaks";

/** Texts that make careless patterns take for ever. */
const hostile = [
  `[a${" ".repeat(50_000)}`,
  `at least [${",".repeat(50_000)}`,
  "[x ".repeat(15_000),
  `|${"-".repeat(50_000)}x`,
  `| a |\n|${"-- ".repeat(15_000)}x|`,
  ".".repeat(50_000),
  `${". ".repeat(25_000)}a`,
  "Abc. ".repeat(15_000),
  "**a".repeat(15_000),
  "_a ".repeat(15_000),
  "word ".repeat(10_000),
  "\n".repeat(50_000),
  " \n".repeat(25_000),
  `${"a,".repeat(25_000)}"`,
  "[1, ".repeat(15_000),
  "[a, ".repeat(15_000),
];

describe("long and hostile texts", () => {
  it("are searched for leaks in a moment", () => {
    const start = performance.now();
    for (const text of hostile) leaks(text, ["c1", "c2"]);
    expect(performance.now() - start).toBeLessThan(4_000);
  });

  it.each(catalogue.map((entry) => [entry.id, entry] as const))("are verified by %s in a moment", (_id, entry) => {
    const start = performance.now();
    const params = entry.draw(() => 0.5);
    for (const text of hostile) verifyWith(entry, text, params);
    expect(performance.now() - start).toBeLessThan(4_000);
  });
});
