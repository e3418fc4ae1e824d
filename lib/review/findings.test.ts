import { describe, expect, it } from "vitest";
import type { ReviewItem } from "@/lib/schema/review";
import { chainFindings } from "./findings";

const unbound = { verifierId: null, params: null, bindingState: "unbound", bindingSource: null, proposal: null } as const;

function item(level: ReviewItem["level"], own: string[], ladder: [level: ReviewItem["level"], ids: string[]][]): ReviewItem {
  const constraint = { category: "Length", originalText: null, source: "model", ...unbound } as const;
  return {
    id: `i${level}`,
    ordinal: "1",
    version: 0,
    level,
    track: "general",
    text: "",
    originalText: null,
    reviewState: "unreviewed",
    filterDecision: "keep",
    isOverridden: false,
    isRehearsal: false,
    runNumber: 1,
    query: { id: "q", text: "" },
    seed: { id: "s", text: "" },
    constraints: own.map((id) => ({ ...constraint, id, text: id })),
    ladder: ladder.map(([rung, constraintIds]) => ({ instructionId: `i${rung}`, level: rung, reviewState: "unreviewed", constraintIds })),
    filters: [],
    answers: [],
    feedback: [],
    judgeVerdicts: [],
    labels: [],
    hidden: { filters: false, code: false },
    mine: null,
  };
}
const messages = (found: ReviewItem) => chainFindings(found, (id) => (id === "c2" ? "bullet points" : null)).map(({ message }) => message);

describe("An item's findings in its chain", () => {
  it("are none for the first level and for a level that adds to the one before", () => {
    expect(messages(item(1, ["c1"], [[1, ["c1"]]]))).toEqual([]);
    expect(
      messages(
        item(
          2,
          ["c1", "c2"],
          [
            [1, ["c1"]],
            [2, ["c1", "c2"]],
          ],
        ),
      ),
    ).toEqual([]);
  });

  it("name each constraint the level lost", () => {
    const ladder: [1 | 2, string[]][] = [
      [1, ["c1", "c2"]],
      [2, ["c3"]],
    ];
    expect(messages(item(2, ["c3"], ladder))).toEqual(["Loses a constraint of level 1", "Loses “bullet points” of level 1"]);
  });

  it("follow what a person just changed, not the ladder as it was loaded", () => {
    const ladder: [1 | 2, string[]][] = [
      [1, ["c1", "c2"]],
      [2, ["c1", "c2", "c3"]],
    ];
    expect(messages(item(2, ["c1", "c3"], ladder))).toEqual(["Loses “bullet points” of level 1"]);
  });

  it("tell of a missing level and of a level that adds nothing", () => {
    expect(
      messages(
        item(
          4,
          ["c1"],
          [
            [2, ["c1"]],
            [4, ["c1"]],
          ],
        ),
      ),
    ).toEqual(["Follows level 2: a level between them is missing", "Adds no constraint to level 2"]);
  });
});
