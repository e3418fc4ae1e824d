import { describe, expect, it } from "vitest";
import { toCandidate } from "./candidate";
import { firstUserTurn, readConversation } from "./conversation";
import { guessMapping } from "./mapping";

const nothing = { text: null, turns: null, id: null, licence: null, source: null };
const row = (columns: Record<string, unknown>) => ({ kind: "row" as const, line: 7, columns });

describe("reading a conversation", () => {
  it.each([
    [
      "ShareGPT",
      [
        { from: "human", value: "Hi" },
        { from: "gpt", value: "Hello" },
      ],
    ],
    [
      "OpenAI",
      [
        { role: "user", content: "Hi" },
        { role: "assistant", content: "Hello" },
      ],
    ],
    [
      "OpenAI in parts",
      [
        { role: "user", content: [{ type: "text", text: "Hi" }] },
        { role: "assistant", content: "Hello" },
      ],
    ],
    [
      "with a system message",
      [
        { from: "system", value: "Be kind" },
        { from: "user", value: "Hi" },
        { from: "chatgpt", value: "Hello" },
      ],
    ],
    ["plain texts", ["Hi", "Hello"]],
    ["without roles", [{ content: "Hi" }, { content: "Hello" }]],
    ["as JSON text", '[{"from":"human","value":"Hi"},{"from":"gpt","value":"Hello"}]'],
  ])("%s", (_name, value) => {
    expect(readConversation(value)).toEqual([
      { role: "user", content: "Hi" },
      { role: "assistant", content: "Hello" },
    ]);
  });

  it.each([
    ["a text", "Hi"],
    ["a number", 3],
    ["an empty list", []],
    ["objects that say nothing", [{ a: 1 }]],
  ])("%s is none", (_name, value) => {
    expect(readConversation(value)).toBeNull();
  });

  it("takes the first user turn that says something", () => {
    const turns = [
      { role: "assistant", content: "Hello" },
      { role: "user", content: " " },
      { role: "user", content: "Why?" },
    ] as const;
    expect(firstUserTurn(turns)).toBe("Why?");
    expect(firstUserTurn([{ role: "assistant", content: "Hello" }])).toBeNull();
  });
});

describe("guessing what columns hold", () => {
  it.each([
    [[{ id: 1, text: "a b", source: "x" }], { text: "text", id: "id", source: "source" }],
    [[{ Question: "a b", License: "MIT" }], { text: "Question", licence: "License" }],
    [[{ id: "1", conversations: [{ from: "human", value: "a" }] }], { turns: "conversations", id: "id" }],
    [[{ prompt: "a b", messages: [{ role: "user", content: "a b" }] }], { text: "prompt", turns: "messages" }],
    [[{ key: "a b", Audience: ["c"] }], { text: "key" }],
    [[{ n: "1", body: "a longer text than the other" }], { text: "body" }],
    [[{ text: 3, note: "words here" }], { text: "note" }],
    [[{ a: 1 }], {}],
  ])("%j", (rows, expected) => {
    expect(guessMapping(rows)).toEqual({ ...nothing, ...expected });
  });
});

describe("a row under a mapping", () => {
  const mapping = { ...nothing, text: "text", id: "id", source: "meta.source" };

  it("is trimmed, its line ends made plain, its id and nested source read", () => {
    expect(toCandidate(row({ text: "  a\r\nb \n", id: 12, meta: { source: "forum" } }), mapping)).toEqual({
      kind: "candidate",
      line: 7,
      text: "a\nb",
      externalId: "12",
      licence: null,
      source: "forum",
      turns: null,
    });
  });

  it.each([
    [{ text: "a\u0000b" }, "contains a NUL character at position 2"],
    [{ text: "bell\u0007" }, "contains the control character U+0007 at position 5"],
    [{ text: "half \ud83c" }, "contains half a character (U+D83C)"],
    [{ text: "   " }, "empty text"],
    [{ text: null }, "empty text"],
    [{ text: 5 }, 'column "text" holds a number, not text'],
    [{ text: ["a"] }, 'column "text" holds a list, not text'],
    [{ other: "a" }, 'column "text" is missing: this row has other'],
  ])("%j is a bad row", (columns, reason) => {
    expect(toCandidate(row(columns), mapping)).toMatchObject({ kind: "bad", line: 7, reason });
  });

  it("keeps tabs and emoji", () => {
    expect(toCandidate(row({ text: "a\tb 🌲" }), mapping)).toMatchObject({ kind: "candidate", text: "a\tb 🌲" });
  });

  it("says what is wrong with a conversation", () => {
    const turns = { ...nothing, turns: "c" };
    expect(toCandidate(row({ c: "none" }), turns)).toMatchObject({ reason: 'column "c" holds no conversation' });
    expect(toCandidate(row({ c: [{ role: "assistant", content: "a" }] }), turns)).toMatchObject({
      reason: "the conversation has no user turn",
    });
    expect(toCandidate(row({ d: 1 }), turns)).toMatchObject({ reason: 'column "c" is missing: this row has d' });
  });
});
