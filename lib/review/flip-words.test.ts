import { describe, expect, it } from "vitest";
import type { Hanging } from "@/lib/schema/filter-flip";
import { flipSentence, holeSentence, missingSentence, standingSentence, untouchedSentence } from "./flip-words";

const bare: Hanging = {
  constraints: 4,
  levels: [],
  dropped: 0,
  answers: 0,
  feedback: 0,
  chainLevels: [],
  orphanedLevels: [],
  verdicts: 0,
  releases: [],
};
const full: Hanging = { ...bare, answers: 1, feedback: 2, chainLevels: [3], orphanedLevels: [4, 5] };
const about = (hanging: Hanging, more = {}) => ({
  noun: "instruction" as const,
  standing: "keep" as const,
  isQueryDropped: false,
  hanging,
  ...more,
});

describe("The words of a flip", () => {
  it("say before a drop what it withdraws, and that nothing is deleted", () => {
    expect(flipSentence(about(full), "drop")).toBe(
      "Dropping this withdraws 1 answer, 2 feedback and level 3 of its chain. Nothing is deleted: keep it again to bring them back.",
    );
    expect(holeSentence(full)).toBe("Levels 4 and 5 stay in the chain, after a hole.");
  });

  it("say of a query how many instructions go with it", () => {
    const levels = ([1, 2, 3] as const).map((level) => ({ track: "general" as const, level, count: 1 }));
    const query = about({ ...full, levels, answers: 3, orphanedLevels: [] }, { noun: "query" });
    expect(flipSentence(query, "keep")).toBe(
      "Keeping this brings back 4 constraints, 3 instructions (levels 1 to 3), 3 answers, 2 feedback and its chain.",
    );
  });

  it("say after a flip what stands, and where a dropped query holds it back", () => {
    expect(standingSentence(about(full, { standing: "drop" }))).toContain("Withdrawn with it: 1 answer");
    expect(standingSentence(about(full, { isQueryDropped: true }))).toContain("its query is dropped");
    expect(standingSentence(about(bare))).toBe("The instruction is back.");
  });

  it("say what no flip touches", () => {
    expect(untouchedSentence(bare)).toBeNull();
    expect(untouchedSentence({ ...bare, verdicts: 1, releases: [{ number: 2, name: "Two" }] })).toBe(
      "1 verdict of people stays on record; release 2 keeps it.",
    );
    expect(untouchedSentence({ ...bare, dropped: 7 })).toBe("7 instructions stay dropped by their own verdicts.");
  });

  it("say of a query whose instructions were all dropped that its constraints are there", () => {
    const query = about({ ...bare, dropped: 7 }, { noun: "query" });
    expect(standingSentence(query)).toBe("Standing: 4 constraints.");
  });

  it("say what is missing and what it costs", () => {
    const run = { id: "r", number: 1, status: "done" as const };
    const stages = [
      { stage: "answer", title: "Answer", calls: 1 },
      { stage: "chain", title: "Chain", calls: 0 },
    ];
    const missing = { run, stages, calls: 4, costMicroUsd: 21_000, isExact: true, waiting: 0 };
    expect(missingSentence(missing)).toBe("Missing: an answer and the chain (4 calls, about $0.02).");
    expect(missingSentence({ ...missing, isExact: false, costMicroUsd: 400 })).toContain("(about 4 calls, less than $0.01)");
    expect(missingSentence({ ...missing, stages: [], waiting: 1 })).toBe("1 step of it is under way.");
  });
});
