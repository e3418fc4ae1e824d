import { describe, expect, it } from "vitest";
import { queryItem, stageContext } from "@/lib/testing/factories/pipeline";
import { queryFilterPrompt } from "../prompts/query-filter";
import { queryFilter } from "./query-filter";

const context = stageContext(queryFilterPrompt);
const query = queryItem();

describe("the filter of queries", () => {
  it("keeps an answerable query and records the verdict with its reason", () => {
    const effects = queryFilter.settle([query], new Map([["query-1", { reason: "General knowledge.", isAnswerable: true }]]), context);
    expect(effects).toEqual([
      {
        kind: "record_filter_verdict",
        subjectId: "query-1",
        id: context.newId("filter_verdict", "query-1", "query_filter"),
        noun: "query",
        decision: "keep",
        answers: [{ question: "answerable", isPassed: true, reason: "General knowledge." }],
      },
      { kind: "keep", subjectId: "query-1" },
    ]);
  });

  it("drops the other, and records that verdict too", () => {
    const effects = queryFilter.settle([query], new Map([["query-1", { reason: "The text is missing.", isAnswerable: false }]]), context);
    expect(effects.map(({ kind }) => kind)).toEqual(["record_filter_verdict", "drop"]);
    expect(effects[1]).toMatchObject({ reason: "not_answerable", detail: "The text is missing." });
  });

  it("never takes the lack of a reply for a rejection", () => {
    expect(queryFilter.settle([query], new Map(), context)).toEqual([
      { kind: "fail", subjectId: "query-1", failureKind: "missing_input", message: "There is no reply to settle" },
    ]);
  });
});
