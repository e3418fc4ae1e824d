import { describe, expect, it } from "vitest";
import { followChangesPrompt } from "./follow-changes-prompt";
import { regenerateLevelPrompt } from "./regenerate-level-prompt";
import { planRewrite, RewriteReply, rewriteReplySchema, settleRewrite } from "./rewrite";
import type { RewriteInput } from "./rewrite-input";

const level: RewriteInput = {
  kind: "regenerate_level",
  query: "How do bees find their way home?",
  level: 2,
  text: "How do bees find their way home? Write for children.",
  textBefore: "How do bees find their way home? Write it for children.",
  constraints: [
    { category: "Reader", text: "Write for children" },
    { category: "Length", text: "Use at most 120 words" },
    { category: "Wording", text: 'Use the word "waggle" once' },
  ],
  missing: ["Use at most 120 words", 'Use the word "waggle" once'],
};
const good = 'In at most 120 words, tell children how bees find their way home, and use the word "waggle" once.';
const all = ["c1", "c2", "c3"];

const changed: RewriteInput = {
  kind: "follow_changes",
  text: "Explain tides in at most 150 words. Write for sailors. Do not use the word gravity.",
  constraints: [
    { category: "Length", text: "Use at most 90 words" },
    { category: "Reader", text: "Write for sailors" },
  ],
  changes: [
    { kind: "changed", before: "Use at most 150 words", after: "Use at most 90 words" },
    { kind: "removed", text: "Do not use the word gravity" },
  ],
};

describe("regenerating a level", () => {
  it("shows the model everything the text must state, and names what is missing", () => {
    const asked = planRewrite(level)[1]?.content ?? "";
    expect(asked).toContain("<missing>\nc2, c3\n</missing>");
    expect(asked).toContain('c3 [Wording] Use the word "waggle" once');
    expect(asked).toContain("<level_before>\nHow do bees find their way home? Write it for children.\n</level_before>");
  });

  it("gives the new text when it states every constraint", () => {
    expect(settleRewrite({ stated: all, text: ` ${good}\n` }, level)).toEqual({ text: good, problem: null });
  });

  it.each([
    ["leaves one out of its list", { stated: ["c1", "c2"], text: good }, 'the text does not state c3 ("Use the word "waggle" once")'],
    ["names one that is not there", { stated: [...all, "c4"], text: good }, "there is no constraint c4"],
    [
      "says it states a number and does not",
      { stated: all, text: good.replace("120", "200") },
      'the text must keep "120" exactly as listed',
    ],
    ["loses a quoted word", { stated: all, text: good.replace("waggle", "dance") }, 'the text must keep "waggle" exactly as listed'],
    ["is empty", { stated: all, text: " " }, "the text is empty"],
    ["changes nothing", { stated: all, text: level.text }, "the text is the same as before"],
    ["repeats the level before", { stated: all, text: level.textBefore ?? "" }, "the text is the same as that of the level before"],
    ["leaks a label", { stated: all, text: `${good} Mind c2.` }, '"c2" is a label of the list, not part of the instruction'],
  ])("refuses a reply that %s", (_case, reply, problem) => {
    expect(settleRewrite(reply, level)).toEqual({ text: null, problem });
  });
});

describe("following changes of constraints", () => {
  it("says what was changed, added and taken away", () => {
    const added: RewriteInput = { ...changed, changes: [...changed.changes, { kind: "added", text: "Write for sailors" }] };
    expect(planRewrite(added)[1]?.content).toContain(
      [
        "<changes>",
        'changed: "Use at most 150 words" became "Use at most 90 words"',
        'taken away: "Do not use the word gravity"',
        'added: "Write for sailors"',
        "</changes>",
      ].join("\n"),
    );
  });

  it("gives the new text when it follows them", () => {
    const text = "Explain tides in at most 90 words. Write for sailors.";
    expect(settleRewrite({ stated: ["c1", "c2"], text }, changed)).toEqual({ text, problem: null });
  });

  it("refuses a text that still says what was taken away", () => {
    const text = "Explain tides in at most 90 words. Write for sailors. Do not use the word gravity!";
    expect(settleRewrite({ stated: ["c1", "c2"], text }, changed)).toEqual({
      text: null,
      problem: 'the text still says "Do not use the word gravity"',
    });
  });
});

describe("the prompts of rewrites", () => {
  const shown = [regenerateLevelPrompt, followChangesPrompt].map(
    ({ system }) => system.split("\n").find((line) => line.startsWith("{")) ?? "",
  );

  it("show replies of the asked form that state every label of their example", () => {
    expect(shown.map((line) => RewriteReply.parse(JSON.parse(line)).stated)).toEqual([
      ["c1", "c2", "c3"],
      ["c1", "c2"],
    ]);
  });

  it("ask for it with a schema that strict servers accept", () => {
    expect(rewriteReplySchema()).toMatchObject({
      name: "larch_rewrite",
      schema: { title: "larch_rewrite", type: "object", required: ["stated", "text"], additionalProperties: false },
    });
  });
});
