import { describe, expect, it } from "vitest";
import { seededRandom } from "@/lib/pipeline/seeded-random";
import { type Candidate, drawSample } from "./draw-sample";

const of = (category: string, level: number, many: number, from = 0): Candidate[] =>
  Array.from({ length: many }, (_, place) => ({ query: `q${from + place}`, category, level }));
const count = (sample: readonly Candidate[], category: string) => sample.filter((candidate) => candidate.category === category).length;

describe("A stratified sample", () => {
  it("takes as many of each stratum, and what a small one lacks from the rest", () => {
    const candidates = [...of("Format", 0, 50), ...of("Tone", 0, 50, 50), ...of("Budget", 0, 4, 100)];
    const sample = drawSample(candidates, 30, seededRandom("sample"));
    expect(["Format", "Tone", "Budget"].map((category) => count(sample, category))).toEqual([13, 13, 4]);
  });

  it("takes no query twice, even where it stands in several strata", () => {
    const candidates = [1, 2, 3, 4, 5].flatMap((level) => of("Format", level, 20));
    const sample = drawSample(candidates, 100, seededRandom("sample"));
    expect(new Set(sample.map(({ query }) => query)).size).toBe(20);
    expect(sample).toHaveLength(20);
  });

  it("is the same in whatever order the candidates come, and another with another seed", () => {
    const candidates = [...of("Format", 0, 50), ...of("Tone", 0, 50, 50)];
    const drawn = drawSample(candidates, 20, seededRandom("one"));
    expect(drawSample(candidates.toReversed(), 20, seededRandom("one"))).toEqual(drawn);
    expect(drawSample(candidates, 20, seededRandom("two"))).not.toEqual(drawn);
  });

  it("is empty where there is nothing to draw", () => expect(drawSample([], 20, seededRandom("one"))).toEqual([]));
});
