import { describe, expect, it } from "vitest";
import { seededRandom } from "@/lib/pipeline/seeded-random";
import { drawTurns, type Turn } from "./draw-turns";

const pairsOf = (many: number, contrasts = 1) =>
  Array.from({ length: many }, (_, place) => ({ id: `pair ${place}`, contrast: `contrast ${place % contrasts}` }));
const excess = (turns: readonly Turn[]) =>
  turns.filter(({ left }) => left === "first").length - turns.filter(({ left }) => left === "second").length;
const cases = [1, 2, 3, 7, 10, 60, 61, 200].flatMap((many) =>
  [1, 3].flatMap((contrasts) => [0, 0.1, 0.25].map((share) => ({ many, contrasts, share }))),
);

describe("The turns of one person", () => {
  it.each(cases)(
    "put the first arm left as often as right: $many pairs of $contrasts contrasts, $share repeated",
    ({ many, contrasts, share }) => {
      for (let seed = 0; seed < 20; seed += 1) {
        const turns = drawTurns(pairsOf(many, contrasts), share, seededRandom(`turns ${seed}`));
        expect(Math.abs(excess(turns))).toBeLessThanOrEqual(1);
        const once = turns.filter(({ isRepeat }) => !isRepeat);
        expect(new Set(once.map(({ pair }) => pair)).size).toBe(many);
        for (let contrast = 0; contrast < contrasts; contrast += 1) {
          const own = once.filter(({ pair }) => Number(pair.split(" ")[1]) % contrasts === contrast);
          expect(Math.abs(excess(own))).toBeLessThanOrEqual(1);
        }
      }
    },
  );

  it("ask a tenth of the pairs again, later by a third of the way and with the sides swapped", () => {
    const turns = drawTurns(pairsOf(60), 0.1, seededRandom("repeats"));
    const repeats = turns.flatMap((turn, at) => (turn.isRepeat ? [{ ...turn, at }] : []));
    expect(repeats).toHaveLength(6);
    for (const { pair, left, at } of repeats) {
      const first = turns.findIndex((turn) => turn.pair === pair);
      expect(turns[first]).toMatchObject({ isRepeat: false, left: left === "first" ? "second" : "first" });
      expect(at - first).toBeGreaterThanOrEqual(20);
    }
  });

  it("are the same from the same generator, and others from another", () => {
    const drawn = (seed: string) => drawTurns(pairsOf(60), 0.1, seededRandom(seed));
    expect(drawn("one")).toEqual(drawn("one"));
    expect(drawn("one")).not.toEqual(drawn("two"));
  });

  it("let nobody tell the side from the place: at each place either arm stands left about as often", () => {
    const lefts = Array.from({ length: 20 }, () => 0);
    for (let seed = 0; seed < 400; seed += 1) {
      const turns = drawTurns(pairsOf(20), 0, seededRandom(`places ${seed}`));
      for (const [place, { left }] of turns.entries()) lefts[place] = (lefts[place] ?? 0) + Number(left === "first");
    }
    // 400 fair tosses stay within 200 ± 40 at each of 20 places but once in some thousand runs.
    for (const many of lefts) expect(Math.abs(many - 200)).toBeLessThanOrEqual(40);
  });
});
