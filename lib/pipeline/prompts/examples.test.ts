import { describe, expect, it } from "vitest";
import { leaks } from "@/lib/constraints/leaks";
import { sentenceSpans } from "@/lib/constraints/text/sentences";
import { wordCount } from "@/lib/constraints/text/words";
import { queryItem, stageContext } from "@/lib/testing/factories/pipeline";
import { stages } from "../index";
import { constrain } from "../stages/constrain";
import { ExternalFeedbackReply } from "../stages/external-feedback";
import { InternalFeedbackReply } from "../stages/internal-feedback";
import { recombine } from "../stages/recombine";
import { constrainExample } from "./constrain-example";
import { formatNumberExample } from "./format-number-example";
import { recombineExample } from "./recombine-example";

/** The replies a prompt shows: lines that are JSON. */
function shownReplies(id: string): unknown[] {
  const system = stages.find((stage) => stage.id === id)?.asks?.prompt.system ?? "";
  return system
    .split("\n")
    .filter((line) => line.startsWith("{"))
    .map((line) => JSON.parse(line));
}

/** Words by which each constraint of the worked example shows in a text, written down by hand. */
const signs: Record<string, string> = {
  c1: "never grown anything",
  c2: "may not drill into the walls",
  c3: "four hours of direct sun a day",
  c4: "how often to water during a heat wave",
  c5: "two varieties that stay small enough for pots",
  c6: "unsuitable for a balcony",
  c7: "40 euros",
  c8: "one household item",
  c9: '"you" throughout',
  c10: "no exclamation marks",
  c11: "numbered list",
  c12: "shopping list",
};

describe("the replies shown in prompts", () => {
  it("are there for every stage that expects JSON, and fit its schema", () => {
    for (const { id, asks } of stages) {
      if (asks?.replyIs !== "json") continue;
      const replies = shownReplies(id);
      expect(replies.length, id).toBeGreaterThan(0);
      for (const reply of replies) expect(asks.reply.safeParse(reply).error, id).toBeUndefined();
    }
  });

  it("leave no placeholder unfilled and show no value of another example", () => {
    for (const { asks } of stages) expect(asks?.prompt.system ?? "").not.toMatch(/\{\{|undefined|\[object/);
  });
});

describe("the worked example of constrain", () => {
  const { reply } = constrainExample;
  const texts = reply.categories.flatMap(({ constraints }) => constraints);

  it("would be kept as a reply", () => {
    const copy = { ...reply, categories: reply.categories.map((category) => ({ ...category, constraints: [...category.constraints] })) };
    const effects = constrain.settle([queryItem()], new Map([["query-1", copy]]), stageContext(null));
    expect(effects.at(-1)).toEqual({ kind: "keep", subjectId: "query-1" });
    expect(effects).toHaveLength(texts.length + 1);
  });

  it("keeps to its own rules: six to eight categories, four to twenty words each, no choice left open", () => {
    expect(reply.categories.length).toBeGreaterThanOrEqual(6);
    expect(reply.categories.length).toBeLessThanOrEqual(8);
    expect(texts.filter((text) => wordCount(text) < 4 || wordCount(text) > 20)).toEqual([]);
    expect(texts.flatMap((text) => leaks(text))).toEqual([]);
  });

  it("names no category inside a constraint", () => {
    const named = reply.categories.flatMap(({ name, constraints }) =>
      constraints.filter((text) => text.toLowerCase().includes(name.toLowerCase())),
    );
    expect(named).toEqual([]);
  });
});

describe("the worked example of recombine", () => {
  const { constraints, reply } = recombineExample;
  const levels = reply.instructions;
  const categoryOf = (label: string) => constraints.find((constraint) => constraint.label === label)?.category;

  it("would be kept as a reply", () => {
    const items = constraints.map(({ label, category, text }) => ({
      id: label,
      category,
      text,
      track: "general" as const,
      verifierId: null,
      bindingState: "judged" as const,
    }));
    const copy = { instructions: levels.map((level) => ({ ...level, constraints: [...level.constraints] })) };
    const effects = recombine.settle([queryItem({ constraints: items })], new Map([["query-1", copy]]), stageContext(null));
    expect(effects.at(-1)).toEqual({ kind: "keep", subjectId: "query-1" });
  });

  it("keeps every constraint from level to level and adds two or three", () => {
    expect(levels.map(({ level }) => level)).toEqual([1, 2, 3, 4, 5]);
    const added = levels.map(({ constraints: labels }, index) => {
      const before: readonly string[] = levels[index - 1]?.constraints ?? [];
      expect(labels.slice(0, before.length)).toEqual(before);
      return labels.length - before.length;
    });
    expect(added.filter((count) => count < 2 || count > 3)).toEqual([]);
  });

  it("brings one or two categories with each level, at least one of them new", () => {
    for (const [index, { constraints: labels }] of levels.entries()) {
      const before: readonly string[] = levels[index - 1]?.constraints ?? [];
      const added = new Set(labels.filter((label) => !before.includes(label)).map(categoryOf));
      const used = new Set(before.map(categoryOf));
      expect(added.size).toBeLessThanOrEqual(2);
      expect([...added].filter((category) => !used.has(category)).length).toBeGreaterThanOrEqual(1);
    }
  });

  it("says each constraint of a level in its text, and none of the others", () => {
    for (const { constraints: labels, text } of levels) {
      const said = Object.entries(signs).flatMap(([label, sign]) => (text.includes(sign) ? [label] : []));
      expect(said.sort()).toEqual([...labels].sort());
    }
  });

  it("leaks no label, template word or open choice, and names no category", () => {
    const labels = constraints.map(({ label }) => label);
    expect(levels.flatMap(({ text }) => leaks(text, labels))).toEqual([]);
    const categories = new Set(constraints.map(({ category }) => category));
    expect(levels.filter(({ text }) => [...categories].some((category) => text.toLowerCase().includes(category.toLowerCase())))).toEqual(
      [],
    );
  });
});

describe("the worked example of format and number", () => {
  it("states what was chosen, keeps what was asked, and leaves the rest", () => {
    const { text, chosen } = formatNumberExample.reply;
    expect(chosen).toEqual(["o2", "o4"]);
    for (const sign of ["first month as a manager", "two phrases to avoid", "heading above each section", "at most 180 words"])
      expect(text).toContain(sign);
    for (const sign of ["JSON", "3 sections"]) expect(text).not.toContain(sign);
    expect(leaks(text, ["c1", "c2", "o1", "o2", "o3", "o4"])).toEqual([]);
  });
});

describe("the worked examples of feedback", () => {
  it("internal: the claims are true of the answer, and the quotes are in it", () => {
    const { answer, claims } = InternalFeedbackReply.parse(shownReplies("internal_feedback")[0]);
    expect(sentenceSpans(answer)).toHaveLength(3);
    expect(claims.flatMap(({ quote }) => (quote === null || answer.includes(quote) ? [] : [quote]))).toEqual([]);
  });

  it("external: the judged answer breaks what is said to be broken, and the revision does not", () => {
    const system = stages.find(({ id }) => id === "external_feedback")?.asks?.prompt.system ?? "";
    const judged = /<weaker_answer>\n(.+)\n<\/weaker_answer>/.exec(system)?.[1] ?? "";
    const { findings, revisedAnswer } = ExternalFeedbackReply.parse(shownReplies("external_feedback")[0]);
    expect([sentenceSpans(judged).length, judged.includes("evaporation")]).toEqual([3, true]);
    expect([sentenceSpans(revisedAnswer ?? "").length, revisedAnswer?.includes("evaporation")]).toEqual([2, false]);
    expect(findings.map(({ isMet }) => isMet)).toEqual([true, false, false]);
    expect(findings.flatMap(({ quote }) => (quote === null || judged.includes(quote) ? [] : [quote]))).toEqual([]);
  });
});
