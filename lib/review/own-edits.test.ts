import { describe, expect, it } from "vitest";
import type { OwnEdit } from "@/lib/schema/own-edit";
import { inverseOf } from "./inverse";
import { doneOf, standingEdits } from "./own-edits";

const at = "2026-11-27T10:00:00.000Z";
const text = (before: string, after: string): OwnEdit => ({ kind: "text", at, instructionId: "i", before, after });
const listed = (kind: "constraint_added" | "constraint_removed"): OwnEdit => ({
  ...{ kind, at, instructionId: "i", constraintId: "c", category: "Tone", text: "Be kind." },
});

describe("A person's changes of the day", () => {
  it("stand until they were taken back", () => {
    expect(standingEdits([text("a", "b"), text("b", "c"), text("c", "b")])).toEqual([text("a", "b")]);
    expect(standingEdits([text("a", "b"), text("b", "a")])).toEqual([]);
    expect(standingEdits([listed("constraint_removed"), text("a", "b"), listed("constraint_added")])).toEqual([text("a", "b")]);
  });

  it("can be taken back after a reload as they could before it", () => {
    const now = { version: 4, idempotencyKey: "00000000-0000-4000-8000-000000000001" };
    expect(inverseOf(doneOf(text("a", "b")), now)).toEqual({ kind: "text", input: { version: 4, text: "a" } });
    expect(inverseOf(doneOf(listed("constraint_removed")), now)).toEqual({
      kind: "constraint_added",
      input: { id: "c", version: 4, category: "Tone", text: "Be kind." },
    });
    expect(inverseOf(doneOf(listed("constraint_added")), now)).toEqual({
      kind: "constraint_removed",
      constraintId: "c",
      input: { version: 4 },
    });
  });
});
