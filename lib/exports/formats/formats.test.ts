import { describe, expect, it } from "vitest";
import type { ReleaseRecord } from "@/lib/schema/release-record";
import { formatById, formats } from "../index";

const quality = { reviewState: "accept", verdicts: { accept: 1, revise: 0, reject: 0, skip: 0 }, filter: null, override: null } as const;
const instruction = (level: 1 | 2, text: string) => ({
  id: `i${level}`,
  level,
  track: "general" as const,
  text,
  originalText: null,
  constraints: [],
  quality,
});
const answer = (text: string) => ({ id: "a", text, originalText: null, model: "m" });
const lineage = {
  seed: { id: "s", key: "k", text: "Seed", licence: "", source: "", externalId: null },
  query: { id: "q", position: 0, text: "Query", originalText: null },
  run: { id: "r", number: 1, promptVersions: {} },
  isRehearsal: false,
  isEdited: false,
};
const chain: ReleaseRecord = {
  kind: "chain",
  id: "chain/1",
  ...lineage,
  turns: [
    { instruction: instruction(1, "Name a tree."), answer: answer("Larch.") },
    { instruction: instruction(2, "Name a tree in one word."), answer: answer("Larch") },
  ],
};
const external: ReleaseRecord = {
  kind: "external_feedback",
  id: "external_feedback/1",
  ...lineage,
  instruction: instruction(2, "Name two trees."),
  weakerAnswer: answer("Larch."),
  critique: "Only one tree is named. ",
  findings: [],
  revisedAnswer: answer("Larch and fir."),
};
const internal: ReleaseRecord = {
  kind: "internal_feedback",
  id: "internal_feedback/1",
  ...lineage,
  instruction: instruction(1, "One word."),
  answer: answer("Fir. One word: met."),
  findings: [],
};

const row = (format: string, record: ReleaseRecord) => formatById(format)?.rowOf(record);
const user = (content: string) => ({ role: "user", content });
const assistant = (content: string) => ({ role: "assistant", content });

describe("export formats", () => {
  it("have ids of their own, and name themselves", () => {
    expect(new Set(formats.map(({ id }) => id)).size).toBe(formats.length);
    for (const { title, summary, takes } of formats)
      expect([title.length > 3, summary.length > 20, takes.length > 0]).toEqual([true, true, true]);
  });

  it("Conifer: a chain is one conversation, easy to hard, its prompt the first turn", () => {
    expect(row("conifer", chain)).toEqual({
      prompt: "Name a tree.",
      messages: [user("Name a tree."), assistant("Larch."), user("Name a tree in one word."), assistant("Larch")],
      type: "chain",
    });
  });

  it("Conifer: external feedback is instruction, weaker answer, critique, revised answer", () => {
    expect(row("openai-chat", external)).toEqual({
      messages: [user("Name two trees."), assistant("Larch."), user("Only one tree is named."), assistant("Larch and fir.")],
    });
  });

  it("ShareGPT: speakers are human and gpt", () => {
    expect(row("sharegpt", internal)).toEqual({
      id: "internal_feedback/1",
      conversations: [
        { from: "human", value: "One word." },
        { from: "gpt", value: "Fir. One word: met." },
      ],
    });
  });

  it("Alpaca: the last turn is the instruction, the earlier ones its history", () => {
    expect(row("alpaca", chain)).toEqual({
      instruction: "Name a tree in one word.",
      input: "",
      output: "Larch",
      history: [["Name a tree.", "Larch."]],
    });
  });

  it.each([
    ["dpo", { prompt: [user("Name two trees.")], chosen: [assistant("Larch and fir.")], rejected: [assistant("Larch.")] }],
    [
      "dpo-handbook",
      {
        prompt: "Name two trees.",
        chosen: [user("Name two trees."), assistant("Larch and fir.")],
        rejected: [user("Name two trees."), assistant("Larch.")],
      },
    ],
    ["dpo-axolotl", { messages: [user("Name two trees.")], chosen: assistant("Larch and fir."), rejected: assistant("Larch.") }],
    [
      "dpo-llama-factory",
      {
        conversations: [{ from: "human", value: "Name two trees." }],
        chosen: { from: "gpt", value: "Larch and fir." },
        rejected: { from: "gpt", value: "Larch." },
      },
    ],
  ])("%s: the revised answer is chosen, the weaker one rejected, as its trainer reads it", (format, expected) => {
    expect(row(format, external)).toEqual(expected);
  });

  it("do not take what is not theirs", () => {
    expect(row("dpo", chain)).toBeUndefined();
    expect(row("internal-feedback-sft", external)).toBeUndefined();
    expect(row("external-feedback-sft", internal)).toBeUndefined();
  });
});
