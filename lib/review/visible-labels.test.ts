import { describe, expect, it } from "vitest";
import type { SignedLabel } from "@/lib/schema/constraint-verdict";
import { visibleLabels } from "./visible-labels";

const label = { constraintId: "c1", answerId: "a", fulfilment: "yes", createdAt: "2026-11-27T10:00:00.000Z" } as const;
const ada: SignedLabel = { ...label, id: "1", userId: "ada", by: "Ada" };
const bao: SignedLabel = { ...label, id: "2", userId: "bao", by: "Bao", fulfilment: "no" };
const baoElsewhere: SignedLabel = { ...bao, id: "3", constraintId: "c2" };

describe("the labels a reader may see", () => {
  it("are an annotator's own, and others' beside them", () => {
    const { visible, hidden } = visibleLabels([ada, bao, baoElsewhere], { role: "annotator", userId: "ada" });
    expect(visible.map(({ id, isMine }) => [id, isMine])).toEqual([
      ["1", true],
      ["2", false],
    ]);
    expect(hidden).toBe(1);
  });

  it("are all of them for a lead", () => {
    const { visible, hidden } = visibleLabels([bao, baoElsewhere], { role: "lead", userId: "ada" });
    expect(visible.map(({ id }) => id)).toEqual(["2", "3"]);
    expect(hidden).toBe(0);
  });

  it("never carry a person's account id", () => {
    expect(visibleLabels([ada], { role: "lead", userId: null }).visible).toEqual([{ ...label, id: "1", by: "Ada", isMine: false }]);
  });
});
