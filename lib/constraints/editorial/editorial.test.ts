import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { check, describeWith, prepareVerifiers, verifyWith } from "../engine";
import { editorialVerifiers } from "./index";

const examples = editorialVerifiers.flatMap((verifier) =>
  verifier.examples.map((example, place) => ({ ...example, id: verifier.id, place, verifier })),
);

beforeAll(() => prepareVerifiers(editorialVerifiers), 60_000);

describe("editorial kinds", () => {
  it("show two answers of each sort", () => {
    expect(editorialVerifiers.filter((verifier) => verifier.examples.length < 2).map(({ id }) => id)).toEqual([]);
    expect(editorialVerifiers.filter(({ id }) => !/^[a-z]+(-[a-z]+)*$/.test(id)).map(({ id }) => id)).toEqual([]);
  });

  it.each(examples)("$id is met in example $place: $meets", ({ verifier, params, meets }) => {
    expect(check(verifier, meets, params)).toMatchObject({ strict: true });
  });

  it.each(examples)("$id is broken in example $place: $breaks", ({ verifier, params, breaks }) => {
    expect(check(verifier, breaks, params)).toMatchObject({ strict: false });
  });

  it.each(examples)("$id describes example $place in one sentence", ({ verifier, params }) => {
    expect(describeWith(verifier, params)).toMatch(/^\p{Lu}[^\n]*[.!?]$/u);
  });

  it("point only at places inside the answer and say something, whatever the answer", () => {
    const signs = [
      "a",
      "B",
      "I",
      " ",
      "\n",
      "\n\n",
      ".",
      ",",
      "?",
      "- ",
      "* ",
      "**",
      "# ",
      "|",
      "1",
      "1. ",
      "é",
      "蜂",
      "😀",
      '"',
      ":",
      "(",
      "```",
      "<b>",
      "</b>",
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...signs), { maxLength: 60 }), (pieces) => {
        const answer = pieces.join("");
        for (const { verifier, params } of examples) {
          const { spans, evidence } = verifyWith(verifier, answer, params);
          if (spans.some(({ start, end }) => start < 0 || start > end || end > answer.length))
            throw new Error(`${verifier.id}: ${JSON.stringify(spans)}`);
          if (evidence.trim() === "") throw new Error(`${verifier.id} says nothing`);
        }
      }),
      { numRuns: 60 },
    );
  });
});

/** Texts that make careless patterns take for ever. */
const hostile = [
  `[a${" ".repeat(50_000)}`,
  "[x ".repeat(15_000),
  `| a |\n|${"-- ".repeat(15_000)}x|`,
  "|-|\n".repeat(15_000),
  ".".repeat(50_000),
  "?".repeat(50_000),
  "!".repeat(50_000),
  `${". ".repeat(25_000)}a`,
  "**a ".repeat(15_000),
  "_a ".repeat(15_000),
  `"${"a ".repeat(25_000)}`,
  '"a '.repeat(15_000),
  "```".repeat(15_000),
  "```\n".repeat(15_000),
  "`a".repeat(25_000),
  "\n".repeat(50_000),
  " \n".repeat(25_000),
  "- a\n ".repeat(15_000),
  "1.".repeat(25_000),
  "1,".repeat(25_000),
  "#".repeat(50_000),
  "😀\u200d".repeat(15_000),
  `https://a${")".repeat(50_000)}`,
  "https://".repeat(8_000),
  "[".repeat(50_000),
  "{".repeat(50_000),
  "<a>".repeat(15_000),
  "twenty ".repeat(10_000),
  "I ".repeat(20_000),
  "a".repeat(50_000),
  "1 May ".repeat(10_000),
  "((".repeat(25_000),
  "don't ".repeat(10_000),
  "* ".repeat(25_000),
];

describe("long and hostile answers", () => {
  it.each(editorialVerifiers.map((verifier) => [verifier.id, verifier] as const))("are verified by %s in a moment", (_id, verifier) => {
    const start = performance.now();
    for (const answer of hostile) for (const { params } of verifier.examples.slice(0, 1)) verifyWith(verifier, answer, params);
    expect(performance.now() - start).toBeLessThan(4_000);
  });
});
