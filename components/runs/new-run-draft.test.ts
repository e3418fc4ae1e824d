import { describe, expect, it } from "vitest";
import { draftOf, firstFields } from "./new-run-draft";

describe("the form of a new run", () => {
  it("stands for the defaults before anything is typed", () => {
    const { run, problems } = draftOf(firstFields);
    expect(problems).toEqual({});
    expect(run).toMatchObject({
      name: "",
      budgetMicroUsd: null,
      settings: { seedLimit: null, alternatives: 3, formatNumberShare: 0.2, bindWithModel: false, judgeShare: 0, sampling: {}, gates: [] },
    });
  });

  it("turns dollars into micro-USD and percent into a share", () => {
    const { run } = draftOf({ ...firstFields, budgetUsd: "12.50", formatNumberPercent: "35", judgePercent: "12.5" });
    expect(run?.budgetMicroUsd).toBe(12_500_000);
    expect(run?.settings).toMatchObject({ formatNumberShare: 0.35, judgeShare: 0.125 });
  });

  it("takes the wish for proposed checks as it is ticked", () => {
    expect(draftOf({ ...firstFields, bindWithModel: true }).run?.settings.bindWithModel).toBe(true);
  });

  it("keeps of the sampling only what was typed", () => {
    const sampling = { reframe: { temperature: "0.2", topP: "", maxTokens: "" }, answer: { temperature: "", topP: "", maxTokens: "" } };
    expect(draftOf({ ...firstFields, sampling }).run?.settings.sampling).toEqual({ reframe: { temperature: 0.2 } });
  });

  it("says of each wrong field what to do, and stands for no run", () => {
    const sampling = { reframe: { temperature: "9", topP: "", maxTokens: "1.5" } };
    const { run, problems } = draftOf({
      ...firstFields,
      seedLimit: "some",
      alternatives: "11",
      budgetUsd: "-1",
      judgePercent: "101",
      randomSeed: " ",
      sampling,
    });
    expect(run).toBeNull();
    expect(problems).toEqual({
      seedLimit: "Give a whole number, or leave it empty for all.",
      alternatives: "Give a whole number from 1 to 10.",
      budgetUsd: "Give an amount above 0, or leave it empty.",
      judgePercent: "Give a share from 0 to 100 percent.",
      randomSeed: "Give any word: the same word draws the same sample again.",
      "reframe.temperature": "0 to 2",
      "reframe.maxTokens": "1 to 128,000, whole",
    });
  });
});
