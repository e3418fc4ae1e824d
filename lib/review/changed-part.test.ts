import { describe, expect, it } from "vitest";
import type { ConstraintsPart, QueryPart } from "@/lib/schema/part";
import { changedPart } from "./changed-part";

const by = { name: "Ada", at: "2026-11-28T00:00:00.000Z" };
const shared = {
  subjectId: "q1",
  itemId: "q1",
  ordinal: "1",
  version: 7,
  runNumber: 1,
  isRehearsal: true,
  queryId: "q1",
  seedText: "bread?",
  mine: null,
  hidden: { filters: false, code: false },
};
const filter = { id: "f1", stage: "query_filter", noun: "query", decision: "keep", answers: [], overrides: [] } as const;
const query: QueryPart = {
  kind: "query",
  ...shared,
  text: "Why bread?",
  originalText: null,
  filters: [{ ...filter, answers: [], overrides: [] }],
};
const constraint = {
  id: "c1",
  category: "Length",
  text: "At most 80 words",
  originalText: null,
  source: "model",
  verifierId: "word-count",
  params: { atMost: 80 },
  bindingState: "bound",
  bindingSource: "rules",
  proposal: null,
  levels: [1, 2],
} as const;
const list: ConstraintsPart = { kind: "constraints", ...shared, queryText: "Why bread?", constraints: [{ ...constraint, levels: [1, 2] }] };
const verdict = {
  idempotencyKey: "k1",
  kind: "query",
  subjectId: "q1",
  decision: "reject",
  reason: "Vague",
  itemVersion: 7,
  spentMs: 5,
} as const;

describe("a part a person did something to", () => {
  it("shows their verdict where it is of this kind, and no more once it is taken back", () => {
    const judged = changedPart(query, { kind: "part_verdict", input: verdict }, by);
    expect(judged.mine).toEqual({ id: "k1", decision: "reject", reason: "Vague", createdAt: by.at });
    expect(changedPart(list, { kind: "part_verdict", input: verdict }, by)).toBe(list);
    const withdrawal = { kind: "part_withdrawal", partKind: "query", verdictKey: "k1", input: { idempotencyKey: "k2" } } as const;
    expect(changedPart(judged, withdrawal, by)).toEqual(query);
  });

  it("keeps a query's first words beside new ones, and a filter's word beside theirs", () => {
    const edited = changedPart(query, { kind: "query_text", input: { version: 7, text: "Why flat bread?" } }, by);
    expect(edited).toMatchObject({ text: "Why flat bread?", originalText: "Why bread?" });
    const overridden = changedPart(query, { kind: "override", input: { filterVerdictId: "f1", decision: "drop", reason: "Vague" } }, by);
    expect(overridden).toMatchObject({ filters: [{ decision: "keep", overrides: [{ decision: "drop", by: "Ada" }] }] });
  });

  it("shows a list's new words without the old binding, what was added once, and not what was dropped", () => {
    const reworded = changedPart(list, { kind: "list_text", constraintId: "c1", input: { version: 7, text: "Be brief" } }, by);
    expect(reworded).toMatchObject({ constraints: [{ text: "Be brief", originalText: "At most 80 words", bindingState: "unbound" }] });
    const adding = { kind: "list_added", input: { id: "c2", version: 7, category: "Tone", text: "Dry" } } as const;
    const added = changedPart(changedPart(list, adding, by), adding, by);
    expect(added).toMatchObject({ constraints: [{ id: "c1" }, { id: "c2", source: "person", levels: [] }] });
    expect(changedPart(added, { kind: "list_dropped", constraintId: "c1", input: { version: 7 } }, by)).toMatchObject({
      constraints: [{ id: "c2" }],
    });
  });
});
