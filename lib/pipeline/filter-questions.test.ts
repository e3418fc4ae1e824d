import { describe, expect, it } from "vitest";
import { instructionItem, queryItem, stageContext } from "@/lib/testing/factories/pipeline";
import { filterQuestion, filterQuestions } from "./filter-questions";
import { instructionFilter } from "./stages/instruction-filter";
import { queryFilter } from "./stages/query-filter";

describe("filter questions", () => {
  it("are written out for people, and stay as they stand where they are not ours", () => {
    expect(filterQuestion("conflict_free")).toBe("Can one answer meet all of its constraints?");
    expect(filterQuestion("Is it polite?")).toBe("Is it polite?");
    expect(filterQuestion("constructor")).toBe("constructor");
  });

  it("hold every question the filters record", () => {
    const passed = { reason: "Fine.", isPassed: true };
    const effects = [
      ...queryFilter.settle([queryItem()], new Map([["query-1", { reason: "Fine.", isAnswerable: true }]]), stageContext(null)),
      ...instructionFilter.settle(
        [instructionItem()],
        new Map([["instruction-1", { answerable: passed, conflictFree: passed }]]),
        stageContext(null),
      ),
    ];
    const asked = effects.flatMap((effect) => (effect.kind === "record_filter_verdict" ? effect.answers : []));
    expect(asked.map(({ question }) => question)).toEqual(["answerable", "answerable", "conflict_free"]);
    expect(asked.filter(({ question }) => !Object.hasOwn(filterQuestions, question))).toEqual([]);
  });
});
