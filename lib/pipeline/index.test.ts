import { describe, expect, it } from "vitest";
import { stageById, stages } from "./index";
import { promptProblems, renderPrompt } from "./render-prompt";
import { replyJsonSchema } from "./reply-json-schema";

/** What strict servers accept in a JSON schema. */
const strictKeywords = ["title", "type", "properties", "required", "additionalProperties", "items", "enum", "anyOf", "description"];

function keywordsOf(schema: unknown): string[] {
  if (Array.isArray(schema)) return schema.flatMap(keywordsOf);
  if (typeof schema !== "object" || schema === null) return [];
  return Object.entries(schema).flatMap(([key, value]) => {
    if (key === "properties") return [key, ...Object.values(value).flatMap(keywordsOf)];
    return key === "enum" || key === "required" || key === "type" ? [key] : [key, ...keywordsOf(value)];
  });
}

function objectsOf(schema: unknown): Record<string, unknown>[] {
  if (typeof schema !== "object" || schema === null) return [];
  const inside = Object.values(schema).flatMap(objectsOf);
  return "properties" in schema ? [{ ...schema }, ...inside] : inside;
}

describe("the registry of stages", () => {
  it("holds the method's stages in order", () => {
    expect(stages.map(({ id }) => id)).toEqual([
      "reframe",
      "query_filter",
      "constrain",
      "bind",
      "recombine",
      "format_number",
      "instruction_filter",
      "answer",
      "judge",
      "internal_feedback",
      "weaker_answer",
      "external_feedback",
      "chain",
    ]);
  });

  it("finds a stage by its id, and none that is not there", () => {
    expect(stageById("recombine")?.title).toBe("Recombine");
    expect(stageById("nothing")).toBeUndefined();
  });

  it("lets every stage take from the seeds or from stages before it", () => {
    const early = stages.flatMap((stage, index) => {
      const before = ["seeds", ...stages.slice(0, index).map(({ id }) => id)];
      return stage.after.filter((id) => !before.includes(id)).map((id) => `${stage.id} after ${id}`);
    });
    expect(early).toEqual([]);
  });

  it("has prompts without problems, which keep what they work on in a block of its own", () => {
    const problems = stages.flatMap(({ id, asks }) =>
      asks ? promptProblems(asks.prompt, asks.placeholders).map((problem) => `${id}: ${problem}`) : [],
    );
    expect(problems).toEqual([]);
  });

  it("asks for no database id: the placeholders are texts and counts only", () => {
    const names = new Set(stages.flatMap(({ asks }) => asks?.placeholders ?? []));
    expect([...names].sort()).toEqual([
      "alternatives",
      "answer",
      "checks",
      "constraint",
      "constraints",
      "instruction",
      "levels",
      "offered",
      "query",
      "seed",
      "weaker_answer",
    ]);
  });

  it("renders every prompt with a value for each placeholder", () => {
    for (const { asks } of stages) {
      if (!asks) continue;
      const values = Object.fromEntries(asks.placeholders.map((name) => [name, `VALUE OF ${name}`]));
      const text = renderPrompt(asks.prompt, values)
        .map(({ content }) => content)
        .join("\n");
      for (const name of asks.placeholders) expect(text).toContain(`VALUE OF ${name}`);
    }
  });
});

describe("the JSON schemas of replies", () => {
  const schemas = stages.flatMap((stage) => replyJsonSchema(stage) ?? []);

  it("are there for every stage that expects JSON, named and titled after it", () => {
    expect(schemas.map(({ name }) => name)).toEqual([
      "larch_reframe",
      "larch_query_filter",
      "larch_constrain",
      "larch_bind",
      "larch_recombine",
      "larch_format_number",
      "larch_instruction_filter",
      "larch_judge",
      "larch_internal_feedback",
      "larch_external_feedback",
    ]);
    expect(schemas.every(({ name, schema }) => schema.title === name)).toBe(true);
  });

  it("use only keywords that strict servers accept", () => {
    const used = new Set(schemas.flatMap(({ schema }) => keywordsOf(schema)));
    expect([...used].filter((keyword) => !strictKeywords.includes(keyword))).toEqual([]);
  });

  it("require every property and add none", () => {
    for (const object of schemas.flatMap(({ schema }) => objectsOf(schema))) {
      expect(object.additionalProperties).toBe(false);
      expect(object.required).toEqual(Object.keys(object.properties ?? {}));
    }
  });
});
