import { describe, expect, it } from "vitest";
import { againOf, inverseOf, redoneOf } from "./inverse";
import type { Done } from "./session";

const now = { version: 7, idempotencyKey: "00000000-0000-4000-8000-000000000001" };
const key = "00000000-0000-4000-8000-000000000009";

describe("Taking back and doing again", () => {
  it("of an edit names the version that stands by then", () => {
    const done: Done = { kind: "text", instructionId: "i", before: "old", sending: { kind: "text", input: { version: 2, text: "new" } } };
    expect(inverseOf(done, now)).toEqual({ kind: "text", input: { version: 7, text: "old" } });
    expect(againOf(done, now)).toEqual({ kind: "text", input: { version: 7, text: "new" } });
  });

  it("of a verdict is a new row under a new key", () => {
    const input = { idempotencyKey: key, instructionId: "i", decision: "reject", reason: "why", itemVersion: 2, spentMs: 900 } as const;
    const done: Done = { kind: "verdict", instructionId: "i", verdictKey: key, decision: "reject", sending: { kind: "verdict", input } };
    const again = againOf(done, now);
    expect(again).toEqual({ kind: "verdict", input: { ...input, idempotencyKey: now.idempotencyKey, itemVersion: 7, spentMs: null } });
    expect(again && redoneOf(done, again)).toMatchObject({ verdictKey: now.idempotencyKey, decision: "reject" });
  });

  it("of a flipped filter is refused where somebody else flipped it since, and is written once", () => {
    const input = { filterVerdictId: "f", decision: "drop", reason: "No.", id: key, seen: "keep" } as const;
    const done: Done = { kind: "override", instructionId: "i", filterVerdictId: "f", before: "keep", sending: { kind: "override", input } };
    const back = { filterVerdictId: "f", decision: "keep", reason: "", seen: "drop", id: now.idempotencyKey };
    expect(inverseOf(done, now)).toEqual({ kind: "override", input: back });
    expect(againOf(done, now)).toEqual({ kind: "override", input: { ...input, id: now.idempotencyKey } });
  });

  it("is not possible again for what was sent before the page was opened", () => {
    expect(againOf({ kind: "verdict", instructionId: "i", verdictKey: key, decision: "accept" }, now)).toBeNull();
  });
});
