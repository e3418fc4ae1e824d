import { readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { read } from "../binding/reading";
import { rules } from "../binding/rules";
import { describeWith } from "../engine";
import { verifiers } from "../index";
import { holdsOneOf, neededWords } from "./needed-words";

describe("neededWords", () => {
  it.each([
    ["emojis?", ["emoji"]],
    [String.raw`(?:no|without)\s+(?:any\s+)?emojis?`, ["emoji"]],
    [String.raw`(?<what>bullets?|lists?)\b`, ["bullet", "list"]],
    ["P\\.P\\.S\\.?", ["p.p.s"]],
    ["(?:ab|c)(?=defgh)", null],
    ["ab{0,3}c", null],
    ["xyz+a", ["xyz"]],
    ["(?:words){2}", ["words"]],
    ["[abc]def[^)(|]", ["def"]],
    ["(?<!under )hours", ["hours"]],
    [String.raw`\p{L}[\p{L}'-]{0,25}`, null],
    ["(?:alpha|)", null],
    ["naïve", ["na"]],
  ])("reads off %j what a match must hold", (source, needed) => {
    expect(neededWords(source)).toEqual(needed);
  });

  it("is met by every text that a pattern matches", () => {
    fc.assert(
      fc.property(piece, ({ source, text }) => {
        expect(new RegExp(`^(?:${source})$`, "iu").test(text)).toBe(true);
        expect({ source, text, needed: neededWords(source), isHeld: holdsOneOf(neededWords(source), text) }).toMatchObject({
          isHeld: true,
        });
      }),
      { numRuns: 1_000 },
    );
  });

  it("lets through every text that a rule for constraints matches, however it is written", () => {
    const lines = ["conflicts/labelled-pairs.txt", "lint/clean-instructions.jsonl", "lint/faulty-instructions.jsonl"].flatMap((file) =>
      readFileSync(path.resolve(import.meta.dirname, "..", file), "utf8").split(/\n|\|\|/),
    );
    const described = verifiers.flatMap((verifier) => verifier.examples.map(({ params }) => describeWith(verifier, params)));
    const texts = [...lines, ...described].flatMap((text) => [
      text,
      text.toUpperCase(),
      text.replaceAll("s", "ſ").replaceAll("k", "\u212a"),
    ]);
    let matches = 0;
    for (const { text, coded } of texts.map(read)) {
      for (const { core, needs, isCoded } of rules) {
        const looked = isCoded ? coded : text;
        if (looked.search(core) === -1) continue;
        matches += 1;
        expect({ looked, core: core.source, isHeld: holdsOneOf(needs, looked) }).toMatchObject({ isHeld: true });
      }
    }
    expect(matches).toBeGreaterThan(1_000);
  });
});

/** A pattern and a text it matches, built together. */
const { piece } = fc.letrec<{ piece: { source: string; text: string } }>((tie) => {
  const letters = fc.string({ unit: fc.constantFrom(..."abcks "), minLength: 1, maxLength: 6 });
  const literal = letters.chain((source) => fc.constantFrom(source, source.toUpperCase()).map((text) => ({ source, text })));
  const any = fc.constantFrom(
    { source: "[ab|)c]", text: "|" },
    { source: String.raw`\s*`, text: " " },
    { source: String.raw`\p{L}`, text: "k" },
  );
  const folded = fc.constantFrom({ source: "kisses", text: "\u212ai\u017f\u017fe\u017f" }, { source: "s?k", text: "K" });
  const group = fc.tuple(tie("piece"), tie("piece"), fc.boolean()).map(([one, other, isFirst]) => ({
    source: isFirst ? `(?:${one.source}|${other.source})` : `(?<=x?)(${other.source}|${one.source})`,
    text: one.text,
  }));
  const optional = fc
    .tuple(tie("piece"), fc.constantFrom("?", "*", "{0,2}"), fc.boolean())
    .map(([one, times, isThere]) => ({ source: `(?:${one.source})${times}`, text: isThere ? one.text : "" }));
  const often = fc
    .tuple(tie("piece"), fc.constantFrom("+", "{1,3}?", "{2}"))
    .map(([one, times]) => ({ source: `(?:${one.source})${times}`, text: one.text.repeat(times === "{2}" ? 2 : 1) }));
  const around = tie("piece").map(({ source, text }) => ({ source: `(?!${source}never)${source}`, text }));
  const row = fc
    .tuple(tie("piece"), tie("piece"))
    .map(([one, other]) => ({ source: one.source + other.source, text: one.text + other.text }));
  return { piece: fc.oneof({ maxDepth: 4 }, literal, any, folded, group, optional, often, around, row) };
});
