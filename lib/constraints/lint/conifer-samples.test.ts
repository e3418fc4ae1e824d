import { existsSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import * as z from "zod";
import type { Finding } from "@/lib/schema/finding";
import { lintChain, lintInstruction } from "./index";
import { chainOf, readCase } from "./read-case";

const folder = "../shared/data/conifer_samples";
const parse = <Shape extends z.ZodType>(file: string, shape: Shape): z.output<Shape> =>
  shape.parse(JSON.parse(readFileSync(`${folder}/${file}`, "utf8")));

const Lists = z.record(z.string(), z.record(z.string(), z.array(z.string())));
const Levels = z.record(z.string(), z.object({ constrainted_questions: z.record(z.string(), z.string()) }));
const Answers = z.record(z.string(), z.object({ diff: z.string(), question: z.string(), answer: z.string() }));
const Turns = z.array(z.object({ messages: z.array(z.object({ role: z.string(), content: z.string() })) }));
const Reference = z.array(z.object({ prompt: z.string(), predict: z.string() }));

const launch = "Discuss the impact of implementing Jeff Walker's Product Launch Formula on client engagement and sales growth.";
const criteria = "What criteria define a well-segmented customer segment?";
const role = "Discuss the role of demographic information in identifying distinct customer segments.";
const columns = "Explain the process of adding multiple new columns in M for Power Query.";
const behaviour = "Explain how behavioral data influences customer segmentation.";

const casesOf = (file: string, query: string) => {
  const known = parse("03_constraint_list.json", Lists)[query];
  const levels = parse(file, Levels)[query]?.constrainted_questions ?? {};
  return Object.entries(levels).map(([level, text]) => readCase({ id: level, text, level, query, chain: query, known }));
};
const wordsOf = (text: string, { check, span }: Finding) => [check, span ? text.slice(span.start, span.end) : ""];
const inTexts = (file: string, query: string) =>
  casesOf(file, query).flatMap(({ instruction }) =>
    lintInstruction(instruction).map((finding) => [instruction.id, ...wordsOf(instruction.text, finding)]),
  );
const inChain = (file: string, query: string) =>
  lintChain(chainOf(query, casesOf(file, query))).map(({ check, instructionId }) => [check, instructionId]);
const inAnswers = (file: string, field: "answer" | "internal_feedback") =>
  Object.values(parse(file, Answers)).flatMap(({ question, diff, answer }) => {
    const { instruction } = readCase({ id: diff, text: question, level: diff, [field]: answer });
    return lintInstruction(instruction)
      .filter((finding) => finding.field === field)
      .map((finding) => wordsOf(answer, finding));
  });

describe.skipIf(!existsSync(folder))(`the samples of the method's public scripts (skipped where ${folder} is absent)`, () => {
  const general = "04_constrainted_question.json";
  const typed = "04_constrainted_question_format_number.json";
  const kept = "05_constrainted_question_filtered.json";
  const keptTyped = "05_constrainted_question_format_number_filtered.json";
  let lists: z.output<typeof Lists>;
  beforeAll(() => {
    lists = parse("03_constraint_list.json", Lists);
  });

  it("ask for screenshots wherever the words stand, and for nothing else that is impossible", () => {
    expect([launch, criteria, role, columns, behaviour].flatMap((query) => inTexts(general, query))).toEqual([
      ["Difficulty 2", "infeasible", "Include screenshots"],
      ["Difficulty 4", "infeasible", "with screenshots"],
    ]);
  });

  it("leak words of their template and a choice, and hold two structures that exclude each other", () => {
    const screens = [
      ["Difficulty 2", "leaked-words", "must follow constraint"],
      ["Difficulty 2", "leaked-words", "constraint"],
      ["Difficulty 2", "infeasible", "Include screenshots"],
      ["Difficulty 5", "leaked-words", "constraint1 constraint3"],
      ["Difficulty 5", "unresolved-choice", "[100, 150]"],
      ["Difficulty 4", "infeasible", "with screenshots"],
    ];
    const demographics = [["Difficulty 3", "leaked-words", "must follow constraint"]];
    const segments = [
      ["Difficulty 5", "leaked-words"],
      ["Difficulty 5", "conflict"],
    ];
    expect(inTexts(typed, columns)).toEqual(screens);
    expect(inTexts(typed, role)).toEqual(demographics);
    expect(inTexts(typed, criteria).map(([level, check]) => [level, check])).toEqual(segments);
    const [leak, clash] = inTexts(typed, criteria).map(([, , words]) => words);
    expect(leak).toBe("must follow an answer");
    expect(clash).toMatch(/introductory sentence, a 3-item list, and a concluding sentence .* exactly 3 sentences per paragraph/);
    expect(inTexts(keptTyped, role)).toEqual(demographics);
    expect(inTexts(keptTyped, criteria).map(([level, check]) => [level, check])).toEqual(segments);
  });

  it("list mere topics and a request for screenshots among the constraints", () => {
    const { instruction } = readCase({ id: "segments", text: criteria, constraints: lists[criteria] });
    const topics = lintInstruction(instruction).filter(({ check }) => check === "mere-topic");
    const names = topics.map(({ constraintIds }) => constraintIds[0]);
    expect(names).toEqual(
      expect.arrayContaining(["age range", "gender", "occupation", "lifestyle", "values", "market size", "market trends"]),
    );
    expect(names).not.toContain("bullet points");
    expect(names).not.toContain("no more than 5 subcategories per category");
    const { instruction: power } = readCase({ id: "columns", text: columns, constraints: lists[columns] });
    const impossible = lintInstruction(power).filter(({ check }) => check === "infeasible");
    expect(impossible.map(({ field, constraintIds }) => [field, constraintIds])).toEqual([["constraint", ["with screenshots"]]]);
  });

  it("lose constraints from level to level in every chain", () => {
    const losing = [launch, criteria, role, columns, behaviour].map((query) =>
      inChain(general, query).flatMap(([check, level]) => (check === "lost-constraint" ? [level] : [])),
    );
    const all = ["Difficulty 2", "Difficulty 3", "Difficulty 4", "Difficulty 5"];
    expect(losing).toEqual([all, ["Difficulty 2", "Difficulty 4"], all, all, all]);
  });

  it("keep a chain of one turn, leave holes, and call level 3 level 5", () => {
    expect(inChain(kept, launch)).toEqual([["one-turn", "Difficulty 1"]]);
    expect(inChain(kept, criteria)).toContainEqual(["missing-level", "Difficulty 3"]);
    expect(inChain(kept, role)).toContainEqual(["missing-level", "Difficulty 5"]);
    expect(inChain(kept, role)).toContainEqual(["mislabelled-level", "Difficulty 5"]);
    expect(inChain(kept, criteria).map(([check]) => check)).not.toContain("mislabelled-level");
  });

  it("show beyond doubt that level 5 is level 3 where the unfiltered levels stand beside it", () => {
    const [five] = casesOf(kept, role).filter(({ instruction }) => instruction.level === 5);
    const both = [...casesOf(general, role), ...(five ? [{ ...five, instruction: { ...five.instruction, id: "kept" } }] : [])];
    const found = lintChain(chainOf(role, both)).filter(({ instructionId }) => instructionId === "kept");
    expect(found.map(({ message }) => message)).toContain("This level 5 is in truth level 3: it has that level's text");
  });

  it("cut five answers of six and both internal feedbacks", () => {
    expect(inAnswers("06_answer.json", "answer")).toEqual([
      ["truncated", "Jeff Walker's Product Launch Formula (PLF)"],
      ["truncated", "A well-segmented customer segment for a new"],
      ["truncated", "Segmenting a customer base effectively allows a technology company"],
      ["truncated", "Cluster analysis, when applied to age and gender data"],
      ["truncated", "The application of government census data and consumer behavior studies"],
    ]);
    expect(inAnswers("06_answer_internal.json", "internal_feedback")).toEqual([
      ["truncated", "Integrating anonymized data"],
      ["truncated", "An online education platform can strategically"],
    ]);
  });

  it("cut the answers of their conversations too, one of which has a single turn", () => {
    const chains = parse("06_multi_turn.json", Turns).map(({ messages }) => {
      const chain = messages.flatMap(({ content }, place) =>
        place % 2 === 0 ? [{ text: content, answer: messages[place + 1]?.content }] : [],
      );
      return readCase({ id: "turns", text: chain[0]?.text, chain }).chain;
    });
    const cut = chains.map((chain) => (chain?.levels ?? []).map((level) => lintInstruction(level).map(({ check }) => check)));
    expect(cut).toEqual([[["truncated"]], [["truncated"], ["truncated"]], [["truncated"], ["truncated"], []]]);
    expect(chains.map((chain) => chain && lintChain(chain).some(({ check }) => check === "one-turn"))).toEqual([true, false, false]);
  });

  it("carry carriage returns into the answer of the weaker model", () => {
    const found = parse("07_reference.json", Reference).flatMap(({ prompt, predict }) =>
      lintInstruction(readCase({ id: "weaker", text: prompt, answer: predict }).instruction).map((finding) => wordsOf(predict, finding)),
    );
    expect(found).toEqual([["control-character", "\r\n"]]);
  });

  it("are clean where nothing is wrong: the reframed queries", () => {
    const queries = parse("01_reframed_questions.json", z.record(z.string(), z.record(z.string(), z.string())));
    const found = Object.values(queries).flatMap((made) =>
      Object.values(made).flatMap((text) => lintInstruction(readCase({ id: "query", text }).instruction)),
    );
    expect(found).toEqual([]);
  });
});
