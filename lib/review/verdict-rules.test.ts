import { describe, expect, it } from "vitest";
import { asksReason, reviewStateOf, standingVerdicts, type VerdictRow } from "./verdict-rules";

function row(ordinal: number, userId: string, decision: VerdictRow["decision"], withdrawsId: string | null = null): VerdictRow {
  return { id: `v${ordinal}`, ordinal: BigInt(ordinal), userId, decision, withdrawsId };
}

describe("The review state", () => {
  it("is unreviewed without a verdict", () => {
    expect(reviewStateOf([])).toBe("unreviewed");
  });

  it("is what the latest verdict says, whoever gave it", () => {
    expect(reviewStateOf([row(1, "ada", "accept"), row(2, "ben", "reject")])).toBe("reject");
  });

  it("does not depend on the order the rows come in", () => {
    expect(reviewStateOf([row(2, "ben", "reject"), row(1, "ada", "accept")])).toBe("reject");
  });

  it("falls back to the verdict before when the latest is taken back", () => {
    expect(reviewStateOf([row(1, "ada", "accept"), row(2, "ben", "reject"), row(3, "ben", null, "v2")])).toBe("accept");
  });

  it("falls back to a person's own earlier verdict", () => {
    expect(reviewStateOf([row(1, "ada", "accept"), row(2, "ada", "reject"), row(3, "ada", null, "v2")])).toBe("accept");
  });

  it("stays unreviewed after a skip", () => {
    expect(reviewStateOf([row(1, "ada", "skip")])).toBe("unreviewed");
  });

  it("is not changed by somebody else's skip", () => {
    expect(reviewStateOf([row(1, "ada", "revise"), row(2, "ben", "skip")])).toBe("revise");
  });

  it("is unreviewed again when the only person who judged it skips it later", () => {
    expect(reviewStateOf([row(1, "ada", "accept"), row(2, "ada", "skip")])).toBe("unreviewed");
  });
});

describe("The standing verdicts", () => {
  it("are one a person, oldest first", () => {
    const rows = [row(1, "ada", "accept"), row(2, "ben", "reject"), row(3, "ada", "revise")];
    expect(standingVerdicts(rows).map(({ id }) => id)).toEqual(["v2", "v3"]);
  });
});

describe("A reason", () => {
  it("is asked for a reject and a skip only", () => {
    expect([asksReason("accept"), asksReason("revise"), asksReason("reject"), asksReason("skip")]).toEqual([false, false, true, true]);
  });
});
