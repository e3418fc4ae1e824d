import { describe, expect, it } from "vitest";
import { seedItem, stageContext } from "@/lib/testing/factories/pipeline";
import { reframePrompt } from "../prompts/reframe";
import { reframe } from "./reframe";

const context = stageContext(reframePrompt, { alternatives: 3 });
const seed = seedItem();
const reply = (queries: string[], subject: string | null = "bees") => new Map([[seed.id, { subject, reason: "It names bees.", queries }]]);

describe("reframe", () => {
  it("asks once per seed, with the seed in its block and the number of queries wanted", () => {
    const [request] = reframe.plan([seed], context);
    expect(request?.subjectId).toBe("seed-1");
    expect(request?.messages[1]?.content).toContain("<seed>\nhow do bees find their way home\n</seed>");
    expect(request?.messages[1]?.content).toContain("Write exactly 3 queries");
  });

  it("makes a query of each alternative, in order, on one line", () => {
    const effects = reframe.settle([seed], reply(["How do bees\n navigate?", "Why do bees dance?", "What do bees see?"]), context);
    expect(effects.map((effect) => (effect.kind === "create_query" ? `${effect.position} ${effect.text}` : effect.kind))).toEqual([
      "1 How do bees navigate?",
      "2 Why do bees dance?",
      "3 What do bees see?",
      "keep",
    ]);
  });

  it("keeps no more than were asked for", () => {
    const effects = reframe.settle([seed], reply(["One?", "Two?", "Three?", "Four?"]), context);
    expect(effects.filter(({ kind }) => kind === "create_query")).toHaveLength(3);
  });

  it("refuses a reply whose queries are too few once doubles are taken out", () => {
    expect(reframe.settle([seed], reply(["Why do bees dance?", "why do bees dance", "What do bees see?"]), context)).toEqual([
      {
        kind: "fail",
        subjectId: "seed-1",
        failureKind: "invalid_reply",
        message: "2 different queries, but 3 were asked for",
      },
    ]);
  });

  it("drops a seed without a subject, with the model's reason", () => {
    const replies = new Map([[seed.id, { subject: null, reason: "It only says thanks.", queries: [] }]]);
    expect(reframe.settle([seed], replies, context)).toEqual([
      { kind: "drop", subjectId: "seed-1", reason: "no_subject", detail: "It only says thanks." },
    ]);
  });

  it("refuses queries about no subject, and a subject without queries", () => {
    expect(reframe.settle([seed], reply(["Why do bees dance?"], null), context)).toMatchObject([
      { failureKind: "invalid_reply", message: "subject is null, but there are queries: name the subject, or give no queries" },
    ]);
    expect(reframe.settle([seed], reply([]), context)).toMatchObject([{ message: "0 different queries, but 3 were asked for" }]);
  });
});
