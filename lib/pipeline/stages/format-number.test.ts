import { describe, expect, it } from "vitest";
import { catalogueEntry, describeWith } from "@/lib/constraints/catalogue/index";
import { instructionItem, stageContext, usedConstraint } from "@/lib/testing/factories/pipeline";
import { formatNumberPrompt } from "../prompts/format-number";
import { formatNumber } from "./format-number";

const context = stageContext(formatNumberPrompt);
const item = instructionItem();
const offered =
  formatNumber
    .plan([item], context)[0]
    ?.messages[1]?.content.match(/<offered>\n([\s\S]*)\n<\/offered>/)?.[1]
    ?.split("\n") ?? [];
const settle = (chosen: string[], text: string, reason = "They suit it.") =>
  formatNumber.settle([item], new Map([[item.id, { reason, chosen, text }]]), context);

describe("format and number", () => {
  it("offers six constraints, four of format and two of number, as the paper does", () => {
    expect(offered).toHaveLength(6);
    expect(offered.filter((line) => /^o\d \[Format\] .+\.$/.test(line))).toHaveLength(4);
    expect(offered.filter((line) => /^o\d \[Number\] .+\.$/.test(line))).toHaveLength(2);
  });

  it("offers the same when it is done again, and something else under another random seed", () => {
    expect(formatNumber.plan([item], stageContext(formatNumberPrompt))).toEqual(formatNumber.plan([item], context));
    expect(formatNumber.plan([item], stageContext(formatNumberPrompt, { randomSeed: "other" }))).not.toEqual(
      formatNumber.plan([item], context),
    );
  });

  it("makes the chosen constraints and a variant of the same level that carries the old and the new", () => {
    const effects = settle(["o3", "o1"], "Say how bees get home, in the two ways that were chosen.");
    const constraints = effects.flatMap((effect) => (effect.kind === "create_constraint" ? [effect] : []));
    expect(constraints.map(({ category, text }) => `[${category}] ${text}`)).toEqual([offered[0]?.slice(3), offered[2]?.slice(3)]);
    expect(constraints.map(({ position }) => position)).toEqual([201, 202]);
    expect(effects.at(-2)).toMatchObject({
      kind: "create_instruction",
      key: "a1b2c3d4e5f60718/1/format_number/2",
      parentId: "instruction-1",
      track: "format_number",
      level: 2,
      constraintIds: ["constraint-1", "constraint-2", ...constraints.map(({ id }) => id)],
    });
    expect(effects.at(-1)).toEqual({ kind: "keep", subjectId: "instruction-1" });
  });

  it("keeps the id and parameters from which the catalogue writes the very same sentence", () => {
    for (const effect of settle(["o1", "o5", "o6"], "Another text.")) {
      if (effect.kind !== "create_constraint") continue;
      const entry = catalogueEntry(effect.verifierId ?? "");
      expect(entry && describeWith(entry, effect.params)).toBe(effect.text);
    }
  });

  it("drops an instruction to which nothing can be added", () => {
    expect(settle([], "", "It already sets every form.")).toEqual([
      { kind: "drop", subjectId: "instruction-1", reason: "none_fits", detail: "It already sets every form." },
    ]);
  });

  it.each([
    ["a label was not offered", ["o9"], "New text.", "there is no offered constraint o9"],
    ["four are chosen", ["o1", "o2", "o3", "o4"], "New text.", "4 constraints are chosen, but at most 3 may be"],
    ["one is chosen twice", ["o1", "o1"], "New text.", "a constraint is chosen more than once"],
    ["the text is empty", ["o1"], "  ", "the text is empty"],
    ["the text did not change", ["o1"], item.text, "the text is the same as before: it must state the chosen constraints"],
    ["a label leaks", ["o1"], "Explain this and follow o1.", '"o1" is a label of the list, not part of the instruction'],
    ["a choice is left open", ["o1"], "Use exactly [100, 150] words.", '"[100, 150]" is a choice that was never made: choose one'],
  ])("refuses the reply where %s", (_case, chosen, text, message) => {
    expect(settle(chosen, text)).toEqual([{ kind: "fail", subjectId: "instruction-1", failureKind: "invalid_reply", message }]);
  });

  it("takes about the share of instructions that the settings ask for, always the same ones", () => {
    const quarter = stageContext(null, { formatNumberShare: 0.25 });
    const keys = Array.from({ length: 4000 }, (_, index) => `seed/${index}/general/1`);
    const taken = keys.filter((key) => formatNumber.takes?.({ id: key, key, level: 1, track: "general" }, quarter));
    expect(taken.length).toBeGreaterThan(920);
    expect(taken.length).toBeLessThan(1080);
    expect(keys.filter((key) => formatNumber.takes?.({ id: "other", key, level: 1, track: "general" }, quarter))).toEqual(taken);
  });

  it("shows what the instruction already carries", () => {
    const carrying = instructionItem({ constraints: [usedConstraint(1, { category: "Length", text: "Use at most 90 words" })] });
    expect(formatNumber.plan([carrying], context)[0]?.messages[1]?.content).toContain("c1 [Length] Use at most 90 words");
  });
});
