import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import * as z from "zod";

export const ifevalFolder = "../shared/data/ifeval";

const Kwargs = z.record(z.string(), z.unknown());
const Response = z.object({ id: z.string(), text: z.string() });
const Crossed = z.object({ response_id: z.string(), instruction_id: z.string(), kwargs: Kwargs, strict: z.boolean(), loose: z.boolean() });
const Answered = z.object({
  model: z.string(),
  instruction_id_list: z.array(z.string()),
  kwargs: z.array(Kwargs),
  response: z.string().nullable(),
  strict: z.array(z.boolean()),
  loose: z.array(z.boolean()),
  stable: z.array(z.boolean()),
});
const UnitCase = z.object({ instruction_id: z.string(), kwargs: Kwargs, response: z.string(), reference_strict: z.boolean() });
const Summary = z.record(
  z.string(),
  z.object({
    prompt_level_strict: z.number(),
    instruction_level_strict: z.number(),
    prompt_level_loose: z.number(),
    instruction_level_loose: z.number(),
  }),
);

/** What the reference says of one answer and one constraint. */
export interface OracleCase {
  id: string;
  params: Record<string, unknown>;
  answer: string;
  strict: boolean;
  loose: boolean;
}

/** The rows that the reference judged by chance: it drew a letter at random where a row asks for a character that is not one of a to z. */
export function isByChance({ id, params: { letter } }: Pick<OracleCase, "id" | "params">): boolean {
  return id === "keywords:letter_frequency" && !/^[a-z]$/i.test(String(letter));
}

export function crossedCases(): OracleCase[] {
  const texts = new Map(lines("crossed_responses", Response).map(({ id, text }) => [id, text]));
  return lines("crossed_oracle", Crossed).flatMap(({ response_id, instruction_id: id, kwargs: params, strict, loose }) => {
    const answer = texts.get(response_id);
    return answer === undefined ? [] : [{ id, params, answer, strict, loose }];
  });
}

/** One model's answer to one prompt, with the instructions whose verdicts do not depend on chance marked. */
export interface AnsweredPrompt {
  model: string;
  cases: readonly (OracleCase & { isStable: boolean })[];
}

export function answeredPrompts(): AnsweredPrompt[] {
  return lines("model_responses_oracle", Answered).map((row) => ({
    model: row.model,
    cases: row.instruction_id_list.map((id, place) => ({
      id,
      params: row.kwargs[place] ?? {},
      answer: row.response ?? "",
      strict: row.strict[place] ?? false,
      loose: row.loose[place] ?? false,
      isStable: row.stable[place] ?? false,
    })),
  }));
}

export function unitCases(): z.infer<typeof UnitCase>[] {
  return parsed(readFileSync(`${ifevalFolder}/reference_unit_cases.jsonl`, "utf8"), UnitCase);
}

export function summary(): z.infer<typeof Summary> {
  return Summary.parse(JSON.parse(readFileSync(`${ifevalFolder}/summary.json`, "utf8")));
}

function lines<T>(name: string, shape: z.ZodType<T>): T[] {
  return parsed(gunzipSync(readFileSync(`${ifevalFolder}/${name}.jsonl.gz`)).toString("utf8"), shape);
}

function parsed<T>(text: string, shape: z.ZodType<T>): T[] {
  return text
    .trim()
    .split("\n")
    .map((line) => shape.parse(JSON.parse(line)));
}
