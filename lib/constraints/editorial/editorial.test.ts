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
      fc.property(fc.array(fc.constantFrom(...signs), { maxLength: 40 }), (pieces) => {
        const answer = pieces.join("");
        for (const { verifier, params } of examples) {
          const { spans, evidence } = verifyWith(verifier, answer, params);
          if (spans.some(({ start, end }) => start < 0 || start > end || end > answer.length))
            throw new Error(`${verifier.id}: ${JSON.stringify(spans)}`);
          if (evidence.trim() === "") throw new Error(`${verifier.id} says nothing`);
        }
      }),
      { numRuns: 40 },
    );
  });
});

/** Texts that make careless patterns take for ever. */
const hostile = [
  `[a${" ".repeat(5_000)}`,
  "[x ".repeat(1_500),
  `| a |\n|${"-- ".repeat(1_500)}x|`,
  "|-|\n".repeat(1_500),
  ".".repeat(5_000),
  "?".repeat(5_000),
  "!".repeat(5_000),
  `${". ".repeat(2_500)}a`,
  "**a ".repeat(1_500),
  "_a ".repeat(1_500),
  `"${"a ".repeat(2_500)}`,
  '"a '.repeat(1_500),
  "```".repeat(1_500),
  "```\n".repeat(1_500),
  "`a".repeat(2_500),
  "\n".repeat(5_000),
  " \n".repeat(2_500),
  "- a\n ".repeat(1_500),
  "1.".repeat(2_500),
  "1,".repeat(2_500),
  "#".repeat(5_000),
  "😀\u200d".repeat(1_500),
  `https://a${")".repeat(5_000)}`,
  "https://".repeat(800),
  "[".repeat(5_000),
  "{".repeat(5_000),
  "<a>".repeat(1_500),
  "twenty ".repeat(1_000),
  "I ".repeat(2_000),
  "a".repeat(5_000),
  "1 May ".repeat(1_000),
  "((".repeat(2_500),
  "don't ".repeat(1_000),
  "* ".repeat(2_500),
];

describe("long and hostile answers", () => {
  it.each(editorialVerifiers.map((verifier) => [verifier.id, verifier] as const))("are verified by %s in a moment", (_id, verifier) => {
    const start = performance.now();
    for (const answer of hostile) for (const { params } of verifier.examples.slice(0, 1)) verifyWith(verifier, answer, params);
    expect(performance.now() - start).toBeLessThan(1_500);
  });
});
