import { describe, expect, it } from "vitest";
import { ExclusionRule } from "@/lib/schema/study";
import type { PreferenceRow } from "@/lib/schema/study-rows";
import { applyExclusions } from "./exclusions";

const row: PreferenceRow = {
  ...{ id: "1", pair: "x", query: "q", category: "", level: 0, firstArm: "model", secondArm: "edited", firstLength: 1, secondLength: 1 },
  ...{ firstModel: "gpt-4", secondModel: "", raterModel: "", prefilledBy: "" },
  ...{ rater: "p1", raterKind: "person", left: "first", choice: "first", reasons: "", isRepeat: false },
  ...{ spentMs: 5_000, confidence: null, judgedAt: "2026-01-01T00:00:00Z", excluded: "" },
};
const rule = ExclusionRule.parse({ fastestMs: 1_500, leastConsistency: 0.6, leastRepeats: 5 });
/** Six pairs judged twice by one person, the first `same` of them alike. */
const twice = (rater: string, same: number): PreferenceRow[] =>
  [0, 1, 2, 3, 4, 5].flatMap((place) => [
    { ...row, rater, pair: `x${place}` },
    { ...row, rater, pair: `x${place}`, isRepeat: true, choice: place < same ? "first" : "second" },
  ]);
const reasons = (rows: readonly PreferenceRow[]) => [...new Set(rows.map(({ excluded }) => excluded))];

describe("The exclusion rule", () => {
  it("leaves out what was said with a judge's choice before the eyes, and reckons nobody's consistency by it", () => {
    const offered = twice("p1", 2).map((one) => ({ ...one, prefilledBy: "gpt-4 · compare v1" }));
    expect(reasons(applyExclusions(offered, rule))).toEqual(["pre-filled by gpt-4 · compare v1"]);
    const others = Array.from({ length: 3 }, (_, place) => ({ ...row, rater: "p1", pair: `y${place}` }));
    expect(reasons(applyExclusions([...offered, ...others], rule))).toEqual(["pre-filled by gpt-4 · compare v1", ""]);
  });

  it("leaves out a judgement given too fast, and says how fast is too fast", () => {
    const rows = applyExclusions(
      [
        { ...row, spentMs: 1_499 },
        { ...row, spentMs: 1_500 },
        { ...row, spentMs: null },
      ],
      rule,
    );
    expect(rows.map(({ excluded }) => excluded)).toEqual(["faster than 1.5 s", "", ""]);
  });

  it("leaves out everything of a person whose repeats agree too seldom", () => {
    const rows = applyExclusions([...twice("p1", 2), ...twice("p2", 4)], rule);
    expect(reasons(rows.filter(({ rater }) => rater === "p1"))).toEqual(["repeats agree in 2 of 6, fewer than 60 %"]);
    expect(reasons(rows.filter(({ rater }) => rater === "p2"))).toEqual([""]);
  });

  it("judges nobody by fewer repeats than it says", () => {
    expect(reasons(applyExclusions(twice("p1", 0), { ...rule, leastRepeats: 7 }))).toEqual([""]);
  });

  it("asks for no consistency where the protocol asks for none", () => {
    expect(reasons(applyExclusions(twice("p1", 0), { ...rule, leastConsistency: null }))).toEqual([""]);
  });

  it("counts no judgement given too fast against a person's consistency", () => {
    const rows = twice("p1", 2).map((one) => (one.isRepeat && one.choice === "second" ? { ...one, spentMs: 100 } : one));
    expect(reasons(applyExclusions(rows, rule)).sort()).toEqual(["", "faster than 1.5 s"]);
  });

  it("leaves a judge's rows as they are", () => {
    const judge: PreferenceRow = { ...row, raterKind: "judge", spentMs: 1, excluded: "" };
    expect(applyExclusions([judge], rule)).toEqual([judge]);
  });
});
