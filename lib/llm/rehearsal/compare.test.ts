import { describe, expect, it } from "vitest";
import { compareSides } from "./compare";
import { Draw } from "./draw";

const strict = (n: number) => `- Use at most ${100 + n} words.\n- Name exactly 3 tools.\n- Write for beginner ${n}.`;
const vague = (n: number) => `- Be helpful about matter ${n}.\n- Keep the tone warm.\n- Write for beginner ${n}.`;
const compare = (a: string, b: string) => compareSides(a, b, new Draw("compare", a, b));
const many = Array.from({ length: 300 }, (_, n) => n);

describe("the rehearsal model as a judge of pairs", () => {
  it("says the same of the same pair", () => {
    expect(compare(strict(1), vague(1))).toEqual(compare(strict(1), vague(1)));
  });

  it("mostly prefers what can be checked, in either place", () => {
    const left = many.filter((n) => compare(strict(n), vague(n)).choice === "a").length;
    const right = many.filter((n) => compare(vague(n), strict(n)).choice === "b").length;
    expect(left / many.length).toBeGreaterThan(0.7);
    expect(right / many.length).toBeGreaterThan(0.55);
    expect(left).toBeGreaterThan(right);
  });

  it("leans to side A where there is little between the two, and ties now and then", () => {
    const said = many.map((n) => compare(vague(n), vague(n + 1_000)).choice);
    const [a, b, tie] = ["a", "b", "tie"].map((choice) => said.filter((one) => one === choice).length);
    expect(a).toBeGreaterThan((b ?? 0) * 1.2);
    expect(tie).toBeGreaterThan(10);
  });

  it("is surer where it is right", () => {
    const said = many.map((n) => compare(vague(n), strict(n))).filter(({ choice }) => choice === "a" || choice === "b");
    const mean = (choice: string) => {
      const own = said.filter((one) => one.choice === choice);
      return own.reduce((sum, { confidence }) => sum + confidence, 0) / own.length;
    };
    expect(mean("b")).toBeGreaterThan(mean("a") + 0.05);
  });
});
