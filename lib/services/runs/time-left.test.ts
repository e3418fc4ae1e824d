import { describe, expect, it } from "vitest";
import type { AnyStage } from "@/lib/pipeline/stage";
import { reframe } from "@/lib/pipeline/stages/reframe";
import { callsLeft } from "./time-left";

const asks: AnyStage["asks"] = { ...reframe.asks } as AnyStage["asks"];
const stages = [
  { id: "reframe", after: ["seeds"], asks },
  { id: "query_filter", after: ["reframe"], asks },
  { id: "chain", after: ["query_filter"], asks: null },
];
const seeds = { stage: "seeds", in: 100, waiting: 0 };

describe("the calls a run still has to make", () => {
  it("counts what waits and expects more of what is to come", () => {
    const lines = [seeds, { stage: "reframe", in: 100, waiting: 50 }, { stage: "query_filter", in: 150, waiting: 30 }];
    expect(callsLeft(stages, [...lines, { stage: "chain", in: 120, waiting: 120 }])).toBe(50 + 180);
  });

  it("is what waits, once everything before is settled", () => {
    const lines = [seeds, { stage: "reframe", in: 100, waiting: 0 }, { stage: "query_filter", in: 290, waiting: 7 }];
    expect(callsLeft(stages, [...lines, { stage: "chain", in: 250, waiting: 250 }])).toBe(7);
  });

  it("is not known while a stage to come has seen nothing", () => {
    expect(callsLeft(stages, [seeds, { stage: "reframe", in: 100, waiting: 100 }])).toBeNull();
  });
});
