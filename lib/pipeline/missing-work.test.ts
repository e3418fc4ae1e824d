import { describe, expect, it } from "vitest";
import { RunSettings } from "@/lib/schema/run";
import { stages } from "./index";
import { type LedgerMark, missingOfInstruction, missingOfQuery } from "./missing-work";
import { stagesOfRun } from "./routing";
import type { InstructionItem } from "./stage";

const settings = RunSettings.parse({});
const ofRun = stagesOfRun(stages, settings);
const context = { settings, random: () => () => 0.5 };
const hardest: InstructionItem = {
  ...{ id: "n", key: "s/0/general/5", text: "Explain it.", level: 5, track: "general", answer: null, weakerAnswer: null },
  query: { id: "q", key: "s/0", text: "What is it?", seedId: "s" },
  constraints: [],
};
const mark = (stage: string, subjectId: string, status: LedgerMark["status"], isWithdrawn = false): LedgerMark => ({
  ...{ stage, subjectId, status, isWithdrawn },
});
const openOf = (item: InstructionItem, marks: readonly LedgerMark[]) => [...missingOfInstruction(ofRun, item, marks, context).open];

describe("What is missing of an instruction", () => {
  it("is its whole way where no stage has taken it", () => {
    expect(openOf(hardest, [])).toEqual([
      ["answer", 1],
      ["weaker_answer", 1],
      ["external_feedback", 1],
      ["chain", 1],
    ]);
  });

  it("is less for what no weaker answer is asked of, and other for a format-and-number variant", () => {
    expect(openOf({ ...hardest, level: 3 }, [])).toEqual([
      ["answer", 1],
      ["chain", 1],
    ]);
    expect(openOf({ ...hardest, track: "format_number" }, [])).toEqual([["internal_feedback", 1]]);
  });

  it("leaves out what was made, and counts again what was set aside", () => {
    const marks = [mark("answer", "n", "kept"), mark("weaker_answer", "n", "dropped", true), mark("chain", "q", "kept")];
    expect(openOf(hardest, marks)).toEqual([
      ["weaker_answer", 1],
      ["external_feedback", 1],
    ]);
  });

  it("ends where a stage failed, and tells what is under way apart", () => {
    expect(openOf(hardest, [mark("answer", "n", "failed")])).toEqual([]);
    const { open, waiting } = missingOfInstruction(ofRun, hardest, [mark("answer", "n", "waiting")], context);
    expect([waiting, open.has("answer"), open.has("weaker_answer")]).toEqual([1, false, false]);
  });
});

describe("What is missing of a query", () => {
  it("begins with its constraints, or with what was set aside", () => {
    expect([...missingOfQuery(ofRun, "q", [mark("query_filter", "q", "dropped")]).open]).toEqual([["constrain", 1]]);
    const marks = [mark("constrain", "q", "kept"), mark("answer", "n1", "dropped", true), mark("answer", "n2", "dropped", true)];
    expect([...missingOfQuery(ofRun, "q", marks).open]).toEqual([["answer", 2]]);
  });
});
