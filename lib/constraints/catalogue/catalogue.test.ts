import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { conflictBetween } from "../conflicts";
import { leaks } from "../leaks";
import { drawConstraints } from "./draw";
import { catalogue, catalogueEntry, describeWith, verifyWith } from "./index";

const mulberry = (seed: number) => () => {
  // Tommy Ettinger's mulberry32: any generator will do here
  seed = (seed + 0x6d2b79f5) | 0;
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
};

const pairs = catalogue.flatMap((one) => catalogue.map((other) => [one, other] as const));

describe("the catalogue", () => {
  it("holds at least the paper's 21 kinds of format and 12 of number", () => {
    expect(catalogue.filter(({ group }) => group === "format").length).toBeGreaterThanOrEqual(21);
    expect(catalogue.filter(({ group }) => group === "number").length).toBeGreaterThanOrEqual(12);
  });

  it("gives every kind an id of its own and a category after its group", () => {
    expect(new Set(catalogue.map(({ id }) => id)).size).toBe(catalogue.length);
    expect(catalogue.filter(({ id }) => !/^[a-z]+(-[a-z]+)*$/.test(id))).toEqual([]);
    expect(catalogue.every(({ group, category }) => category === (group === "format" ? "Format" : "Number"))).toBe(true);
  });

  it("describes every draw as one complete sentence without a choice left open", () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const random = mulberry(seed);
        for (const entry of catalogue) {
          const sentence = describeWith(entry, entry.draw(random));
          expect(sentence).toMatch(/^[A-Z][^\n]+\.$/);
          expect(leaks(sentence)).toEqual([]);
        }
      }),
      { numRuns: 50 },
    );
  });

  it("draws parameters that its own schema accepts, also after a way through JSON", () => {
    for (const entry of catalogue) {
      const params = entry.draw(mulberry(7));
      expect(entry.params.parse(JSON.parse(JSON.stringify(params)))).toEqual(params);
    }
  });

  it("refuses parameters that do not fit", () => {
    const entry = catalogueEntry("word-count-at-most");
    expect(() => entry && describeWith(entry, { words: "many" })).toThrow();
    expect(catalogueEntry("nothing")).toBeUndefined();
  });

  it("points only at places inside the answer, whatever the answer", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("a", "B", " ", "\n", ".", ",", "!", "?", "-", "*", "#", "|", "1", "é", "😀", '"', ":", "(") }),
        (answer) => {
          for (const entry of catalogue) {
            const { spans, evidence } = verifyWith(entry, answer, entry.draw(mulberry(3)));
            expect(spans.every(({ start, end }) => start >= 0 && start <= end && end <= answer.length)).toBe(true);
            expect(evidence).not.toBe("");
          }
        },
      ),
      { numRuns: 120 },
    );
  });
});

describe("conflicts", () => {
  it("are symmetric, and every kind conflicts with itself", () => {
    expect(pairs.filter(([one, other]) => conflictBetween(one, other) !== conflictBetween(other, one))).toEqual([]);
    expect(catalogue.every((entry) => conflictBetween(entry, entry) !== null)).toBe(true);
  });

  it.each([
    ["json-object", "bullet-list", true],
    ["json-object", "no-commas", true],
    ["lower-case", "upper-case", true],
    ["lower-case", "postscript", true],
    ["quoted-answer", "end-phrase", true],
    ["word-count-at-most", "word-count-at-least", true],
    ["sentence-count", "word-count-at-least", true],
    ["sentence-count", "paragraph-count", true],
    ["numbered-list", "bullet-count", true],
    ["dialogue", "letter", true],
    ["question-count", "question-and-answer", true],
    ["bullet-list", "bullet-count", false],
    ["table", "table-row-count", false],
    ["headings", "section-count", false],
    ["paragraph-count", "sentences-per-paragraph", false],
    ["no-commas", "word-count-at-most", false],
    ["start-phrase", "end-phrase", false],
    ["bullet-list", "headings", false],
  ])("%s and %s: %s", (one, other, isConflict) => {
    const [first, second] = [catalogueEntry(one), catalogueEntry(other)];
    expect(first && second && conflictBetween(first, second) !== null).toBe(isConflict);
  });

  it("say why", () => {
    const [first, second] = [catalogueEntry("title-line"), catalogueEntry("letter")];
    expect(first && second && conflictBetween(first, second)).toBe("both decide how the answer starts");
  });
});

describe("drawConstraints", () => {
  it("draws the same from the same numbers", () => {
    const sentences = (seed: number) => drawConstraints(mulberry(seed), 6, 0.6).map(({ sentence }) => sentence);
    expect(sentences(1)).toEqual(sentences(1));
    expect(sentences(1)).not.toEqual(sentences(2));
  });

  it("draws as many as asked, 60 % of format, and no two that conflict", () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const drawn = drawConstraints(mulberry(seed), 6, 0.6).map(({ entry }) => entry);
        expect(drawn.filter(({ group }) => group === "format").length).toBe(4);
        expect(drawn.length).toBeLessThanOrEqual(6);
        expect(drawn.flatMap((one) => drawn.filter((other) => other !== one && conflictBetween(one, other)))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it("draws none where none is asked", () => {
    expect(drawConstraints(mulberry(1), 0, 0.6)).toEqual([]);
  });

  it("offers every kind sooner or later", () => {
    const offered = new Set(
      Array.from({ length: 600 }, (_, seed) => drawConstraints(mulberry(seed), 6, 0.6).map(({ entry }) => entry.id)).flat(),
    );
    expect(catalogue.map(({ id }) => id).filter((id) => !offered.has(id))).toEqual([]);
  });
});
