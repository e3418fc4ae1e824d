import { describe, expect, it } from "vitest";
import type { AnsweredChain } from "@/lib/db/chain-states";
import type { ChainConstraint } from "@/lib/schema/chain-state";
import { look } from "./look";

const constraint = (id: string, text: string, isDropped: boolean): ChainConstraint => ({
  ...{ id, text, isDropped, category: "Length", originalText: null, position: 0, track: "general", source: "model" },
  ...{ verifierId: null, params: null, bindingState: "judged", bindingSource: null },
});

const level = (of: 1 | 2, text: string): AnsweredChain["instructions"][number] => ({
  ...{ id: `level-${of}`, track: "general", level: of, version: 0, text, originalText: null, filterDecision: "keep" },
  ...{ overridden: false, uses: [], answer: null, internalFeedback: null },
});

/** Its levels list no constraint: what each has is read from its text, of those the query's list knows. */
const chain = (isDropped: boolean): AnsweredChain => ({
  ...{ queryId: "q", runId: "r", query: "How do I bake bread?" },
  constraints: [constraint("a", "Use at most 150 words", isDropped), constraint("b", "Name three kinds of flour", false)],
  instructions: [
    level(1, "How do I bake bread? Use at most 150 words."),
    level(2, "How do I bake bread? Name three kinds of flour. Explain each step."),
  ],
});

describe("The checks of a chain", () => {
  it("miss at a later level what the list knows, but not what a person dropped from it", () => {
    const lost = (isDropped: boolean) => look(chain(isDropped), []).filter(({ constraintIds }) => constraintIds.includes("a"));
    expect(lost(false).length).toBeGreaterThan(0);
    expect(lost(true)).toEqual([]);
  });
});
