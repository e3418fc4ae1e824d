import { describe, expect, it } from "vitest";
import { judgeRows } from "./judge-rows";

describe("What a judge said", () => {
  it("is a row of the analysis, with its confidence and what it was shown first", () => {
    const subject = { pairId: "p", queryId: "q", category: "Format", level: 0, firstArm: "model", secondArm: "edited" };
    const said = { left: "second", choice: "first", confidence: 0.7, reason: "It can be checked." } as const;
    const written = { firstModel: "gpt-4", secondModel: "" };
    const judge = "gpt-4 · compare v1";
    expect(
      judgeRows([
        {
          id: "j",
          ...subject,
          ...said,
          firstWords: 10,
          secondWords: 12,
          ...written,
          judge,
          model: "gpt-4",
          createdAt: new Date("2026-01-02T00:00:00Z"),
        },
      ]),
    ).toEqual([
      {
        ...{ id: "j", pair: "p", query: "q", category: "Format", level: 0, firstArm: "model", secondArm: "edited" },
        ...{ firstLength: 10, secondLength: 12, rater: judge, raterKind: "judge", left: "second", choice: "first" },
        ...{ ...written, raterModel: "gpt-4" },
        ...{ reasons: "It can be checked.", isRepeat: false, spentMs: null, confidence: 0.7, prefilledBy: "", excluded: "" },
        judgedAt: "2026-01-02T00:00:00.000Z",
      },
    ]);
  });
});
