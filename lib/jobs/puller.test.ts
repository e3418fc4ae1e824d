import { describe, expect, it } from "vitest";
import { batched } from "./puller";

function job(id: string, stage: string, items: number) {
  const itemIds = Array.from({ length: items }, (_, index) => `${id}-${index}`);
  return { id, retryCount: 0, data: { runId: "run", stage, itemIds } };
}

describe("fetched jobs", () => {
  it("are worked on together where run and stage are the same, up to 32 items", () => {
    const batches = batched("judge", [job("a", "filter", 5), job("b", "answer", 5), job("c", "filter", 7), job("d", "filter", 30)]);
    expect(batches.map(({ stage, itemIds, claims }) => [stage, itemIds.length, claims.map(({ id }) => id).join("")])).toEqual([
      ["filter", 12, "ac"],
      ["answer", 5, "b"],
      ["filter", 30, "d"],
    ]);
  });
});
