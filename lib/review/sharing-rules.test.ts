import { describe, expect, it } from "vitest";
import { goldAccuracy } from "../agreement/gold-accuracy";
import { consensusOf } from "./consensus";
import { isGoldDue } from "./gold-due";
import { placeFor } from "./slot-rule";

const row = (ordinal: number, userId: string, decision: "accept" | "reject" | "skip" | null, withdrawsId: string | null = null) => ({
  id: `v${ordinal}`,
  ordinal: BigInt(ordinal),
  userId,
  decision,
  withdrawsId,
});

describe("The consensus of an item", () => {
  it("stays open where nobody says how many people judge it", () => {
    expect(consensusOf([row(1, "a", "accept"), row(2, "b", "reject")], null, false)).toBe("open");
  });

  it("counts people, not rows, and no skips", () => {
    expect(consensusOf([row(1, "a", "accept"), row(2, "a", "reject")], 2, false)).toBe("open");
    expect(consensusOf([row(1, "a", "accept"), row(2, "b", "skip")], 2, false)).toBe("open");
  });

  it("is agreed or disputed once all are there, and a lead's word comes before both", () => {
    const both = [row(1, "a", "accept"), row(2, "b", "reject")];
    expect(consensusOf(both, 2, false)).toBe("disputed");
    expect(consensusOf([...both, row(3, "b", "accept")], 2, false)).toBe("agreed");
    expect(consensusOf(both, 2, true)).toBe("adjudicated");
  });
});

describe("A person's place on an item", () => {
  const shared = { overlap: 2, isShared: true, takenSlots: 2 };

  it("is held while it is active, however full the item is", () => {
    expect(placeFor({ ...shared, status: "open" })).toBe("held");
    expect(placeFor({ ...shared, status: "done" })).toBe("held");
    expect(placeFor({ ...shared, status: "returned" })).toBe("held");
  });

  it("is taken again after it lapsed only while there is room", () => {
    expect(placeFor({ ...shared, status: "lapsed" })).toBe("gone");
    expect(placeFor({ ...shared, takenSlots: 1, status: "lapsed" })).toBe("retake");
    expect(placeFor({ ...shared, overlap: null, status: "lapsed" })).toBe("retake");
  });

  it("is not there for someone who never had it, and not needed where nothing is shared out", () => {
    expect(placeFor({ ...shared, takenSlots: 0, status: null })).toBe("never");
    expect(placeFor({ overlap: null, isShared: false, takenSlots: 9, status: null })).toBe("free");
  });
});

describe("A gold item", () => {
  it("is due once its share is kept with it, and never with a share of nothing", () => {
    expect(isGoldDue({ share: 0.05, verdicts: 18, gold: 0 })).toBe(false);
    expect(isGoldDue({ share: 0.05, verdicts: 19, gold: 0 })).toBe(true);
    expect(isGoldDue({ share: 0.05, verdicts: 20, gold: 1 })).toBe(false);
    expect(isGoldDue({ share: 0, verdicts: 10_000, gold: 0 })).toBe(false);
  });

  it("never brings a person above one in twenty", () => {
    let gold = 0;
    for (let verdicts = 0; verdicts < 1_000; verdicts += 1) {
      if (isGoldDue({ share: 1, verdicts, gold })) gold += 1;
      expect(gold / (verdicts + 1)).toBeLessThanOrEqual(0.05);
    }
    expect(gold).toBe(50);
  });
});

describe("Accuracy on gold", () => {
  it("has no value under ten verdicts, and an interval from there on", () => {
    expect(goldAccuracy(9, 9)).toMatchObject({ value: null, n: 9 });
    expect(goldAccuracy(8, 10)).toMatchObject({ value: 0.8, n: 10 });
  });
});
