import { describe, expect, it } from "vitest";
import { StoredFinding } from "@/lib/schema/finding-list";
import { inRepairOrder } from "./repair-order";

const finding = (id: string, severity: string, field: string): StoredFinding =>
  StoredFinding.parse({
    ...{ id, ordinal: "1", check: "leaked-words", severity, field, instructionId: null, constraintIds: [], span: null, message: "m" },
    ...{
      repairs: [],
      status: "open",
      quote: null,
      queryId: "q",
      runNumber: 1,
      level: null,
      track: "general",
      dismissal: null,
      foundAt: "",
    },
  });

describe("Findings to be mended", () => {
  it("come gravest first, the chain's before a text's, and else as they were", () => {
    const given = [
      finding("a", "note", "text"),
      finding("b", "error", "text"),
      finding("c", "warning", "chain"),
      finding("d", "error", "chain"),
      finding("e", "error", "text"),
    ];
    expect(inRepairOrder(given).map(({ id }) => id)).toEqual(["d", "b", "e", "c", "a"]);
    expect(given[0]?.id).toBe("a");
  });
});
