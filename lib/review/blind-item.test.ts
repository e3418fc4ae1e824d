import { describe, expect, it } from "vitest";
import type { ReviewItem } from "@/lib/schema/review";
import { blindItem } from "./blind-item";

const filter = { id: "f", stage: "instruction_filter", noun: "instruction", decision: "drop", answers: [], overrides: [] } as const;
const item: ReviewItem = {
  id: "i",
  ordinal: "1",
  version: 0,
  level: 1,
  track: "general",
  text: "",
  originalText: null,
  reviewState: "unreviewed",
  filterDecision: "drop",
  isOverridden: true,
  isRehearsal: false,
  runNumber: 1,
  query: { id: "q", text: "" },
  seed: { id: "s", text: "" },
  constraints: [],
  ladder: [],
  filters: [{ ...filter, answers: [], overrides: [] }],
  answers: [],
  feedback: [],
  judgeVerdicts: [],
  labels: [],
  hidden: { filters: false, code: false },
  mine: null,
};
const both = { hidesFilters: true, hidesCode: true };

describe("An item before its reader's verdict", () => {
  it("tells an annotator neither what the filters said nor what code found, and says so", () => {
    const seen = blindItem(item, both, "annotator");
    expect(seen).toMatchObject({ filters: [], filterDecision: null, isOverridden: false, hidden: { filters: true, code: true } });
  });

  it("tells all to a lead, to whoever has judged, and where nothing is kept back", () => {
    const judged = { ...item, mine: { id: "v", decision: "accept" as const, reason: "", createdAt: "" } };
    expect(blindItem(item, both, "lead")).toEqual(item);
    expect(blindItem(judged, both, "annotator")).toEqual(judged);
    expect(blindItem(item, { hidesFilters: false, hidesCode: false }, "annotator")).toEqual(item);
  });

  it("keeps back only what the project says", () => {
    const seen = blindItem(item, { hidesFilters: false, hidesCode: true }, "annotator");
    expect(seen).toMatchObject({ filterDecision: "drop", hidden: { filters: false, code: true } });
  });
});
