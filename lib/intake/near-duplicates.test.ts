import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bandCount, candidatePairs, minHashBands } from "./min-hash";
import { jaccard, shingles } from "./shingles";

const similarity = (a: string, b: string) => jaccard(shingles(a), shingles(b));

describe("likeness of two texts", () => {
  it("is 1 for the same words, whatever their case and punctuation", () => {
    expect(similarity("How do I bake bread?", "how do i bake BREAD")).toBe(1);
  });

  it("counts shared words and word pairs of all there are", () => {
    // words a b c | a b d, pairs ab bc | ab bd: 3 shared of 7
    expect(similarity("a b c", "a b d")).toBeCloseTo(3 / 7);
  });

  it("is less than 1 when only the order differs", () => {
    expect(similarity("dog bites man", "man bites dog")).toBeCloseTo(3 / 7);
  });

  it("is 0 for texts without words", () => {
    expect(similarity("?!", "…")).toBe(0);
  });

  it("is symmetric and within 0 and 1", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        const value = similarity(a, b);
        return value === similarity(b, a) && value >= 0 && value <= 1;
      }),
    );
  });
});

describe("finding pairs", () => {
  const pairsOf = (texts: string[]) => {
    const bands = texts.map((text) => minHashBands(shingles(text)));
    const found = Array.from({ length: bandCount }, (_, band) => candidatePairs(Uint32Array.from(bands, (all) => all[band] ?? 0))).flat();
    return new Set(found.map((pair) => pair.join(" ")));
  };

  it("finds a text among others that differs in one word", () => {
    const found = pairsOf([
      "Explain how a suspension bridge carries the weight of heavy traffic over a river",
      "Which vegetables can be planted together in a small garden bed?",
      "Explain how a suspension bridge carries the weight of heavy traffic over a canyon",
    ]);
    expect([...found]).toEqual(["0 2"]);
  });

  it("pairs nothing with texts that have no words", () => {
    expect(pairsOf(["", "?", "!"]).size).toBe(0);
  });

  it("joins a large group of equal texts without pairing all with all", () => {
    const hashes = new Uint32Array(100).fill(7);
    const pairs = candidatePairs(hashes);
    expect(pairs.length).toBeLessThan(200);
    expect(new Set(pairs.flat()).size).toBe(100);
  });

  it("finds most pairs of likeness 0.7 and hardly any of 0.2, as the arithmetic promises", () => {
    const words = (from: number, count: number) => Array.from({ length: count }, (_, index) => `w${from}x${index}`);
    const trial = (index: number, shared: number) => {
      const common = Uint32Array.from(words(index, shared).flatMap((word) => [...shingles(word)]));
      const own = (side: string) => Uint32Array.from(words(index, 20 - shared).flatMap((word) => [...shingles(`${word}${side}`)]));
      const left = minHashBands(Uint32Array.from([...common, ...own("l")]));
      const right = minHashBands(Uint32Array.from([...common, ...own("r")]));
      return left.some((band, which) => band === right[which]);
    };
    const share = (shared: number) => Array.from({ length: 300 }, (_, index) => trial(index, shared)).filter(Boolean).length / 300;
    expect(share(17)).toBeGreaterThan(0.97); // 17 of 23: 0.74
    expect(share(7)).toBeLessThan(0.15); // 7 of 33: 0.21
  });
});
