import { describe, expect, it } from "vitest";
import { seededRandom } from "@/lib/pipeline/seeded-random";
import { drawRubric, type RubricText } from "./draw-rubric";

const textsOf = (queries: number, arms: number): RubricText[] =>
  Array.from({ length: queries * arms }, (_, n) => ({ id: `t${n}`, query: `q${Math.floor(n / arms)}`, arm: `arm ${n % arms}` }));
const cases = [2, 3, 4, 7, 20, 41].flatMap((queries) => [2, 3, 5].map((arms) => ({ queries, arms })));
const neighbours = (order: readonly RubricText[]) => order.filter(({ query }, at) => query === order[at - 1]?.query).length;

describe("The texts of one person's rubric pass", () => {
  it.each(cases)("mix the arms evenly and keep a query's texts apart: $queries queries, $arms arms", ({ queries, arms }) => {
    for (let seed = 0; seed < 30; seed += 1) {
      const texts = textsOf(queries, arms);
      const order = drawRubric(texts, seededRandom(`rubric ${seed}`));
      expect(new Set(order)).toEqual(new Set(texts));
      expect(order).toHaveLength(texts.length);
      const middle = Math.ceil(order.length / 2);
      for (let arm = 0; arm < arms; arm += 1) {
        const count = (part: readonly RubricText[]) => part.filter((text) => text.arm === `arm ${arm}`).length;
        expect(Math.abs(count(order.slice(0, middle)) - count(order.slice(middle)))).toBeLessThanOrEqual(1);
      }
      if (queries > 2) expect(neighbours(order)).toBe(0);
    }
  });

  it("stand next to each other where there is one query only", () => {
    expect(drawRubric(textsOf(1, 2), seededRandom("one"))).toHaveLength(2);
    expect(drawRubric([], seededRandom("none"))).toEqual([]);
  });

  it("are the same from the same generator whatever arm comes first, and others from another", () => {
    const drawn = (seed: string) => drawRubric(textsOf(20, 2), seededRandom(seed)).map(({ id }) => id);
    expect(drawn("one")).toEqual(drawn("one"));
    expect(drawn("one")).not.toEqual(drawn("two"));
  });

  it("let nobody tell the arm from the place", () => {
    const firsts = Array.from({ length: 40 }, () => 0);
    for (let seed = 0; seed < 400; seed += 1)
      for (const [place, { arm }] of drawRubric(textsOf(20, 2), seededRandom(`places ${seed}`)).entries())
        firsts[place] = (firsts[place] ?? 0) + Number(arm === "arm 0");
    // 400 fair tosses stay within 200 ± 42 at each of 40 places but once in some thousand runs.
    for (const many of firsts) expect(Math.abs(many - 200)).toBeLessThanOrEqual(42);
  });
});
