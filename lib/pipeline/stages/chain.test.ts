import { describe, expect, it } from "vitest";
import type { QueryInstruction } from "@/lib/pipeline/stage";
import { queryItem, stageContext } from "@/lib/testing/factories/pipeline";
import { chain } from "./chain";

const context = stageContext(null);
const instruction = (level: QueryInstruction["level"], over: Partial<QueryInstruction> = {}): QueryInstruction => ({
  id: `level-${level}`,
  level,
  track: "general",
  text: "…",
  isKept: true,
  answerId: `answer-${level}`,
  ...over,
});
const settle = (instructions: QueryInstruction[]) => chain.settle([queryItem({ instructions })], new Map<string, never>(), context);

describe("chain", () => {
  it("joins the answered levels, easiest first", () => {
    expect(settle([instruction(3), instruction(1), instruction(2)])).toEqual([
      {
        kind: "create_chain",
        subjectId: "query-1",
        id: context.newId("chain", "query-1"),
        queryId: "query-1",
        seedId: "seed-1",
        turns: [
          { instructionId: "level-1", answerId: "answer-1" },
          { instructionId: "level-2", answerId: "answer-2" },
          { instructionId: "level-3", answerId: "answer-3" },
        ],
      },
      { kind: "keep", subjectId: "query-1" },
    ]);
  });

  it("leaves a hole for what was dropped, not answered, or of the other track", () => {
    const [made] = settle([
      instruction(1),
      instruction(2, { isKept: false }),
      instruction(3, { answerId: null }),
      instruction(4, { track: "format_number" }),
      instruction(5),
    ]);
    expect(made?.kind === "create_chain" && made.turns.map(({ instructionId }) => instructionId)).toEqual(["level-1", "level-5"]);
  });

  it("drops a query with fewer levels than a chain needs", () => {
    expect(settle([instruction(4)])).toEqual([
      { kind: "drop", subjectId: "query-1", reason: "too_short", detail: "1 of at least 2 levels" },
    ]);
  });

  it("asks nothing and waits for everything before it", () => {
    expect(chain.asks).toBeNull();
    expect(chain.isBarrier).toBe(true);
    expect(chain.plan([queryItem()], context)).toEqual([]);
  });
});
