import { describe, expect, it } from "vitest";
import * as z from "zod";
import { type AnyVerifier, defineVerifier, met } from "@/lib/constraints/verifier";
import { draftOf, paramFields, parseDraft } from "./param-fields";

const verifier: AnyVerifier = defineVerifier<unknown>({
  id: "test",
  family: "editorial",
  title: "Test",
  category: "Test",
  params: z
    .object({
      atLeast: z.number().int().positive().optional(),
      relation: z.enum(["at least", "less than"]),
      keywords: z.array(z.string().min(1)).min(1),
      isStrict: z.boolean().optional(),
      end_phrase: z.string().nullable().optional(),
      rows: z.array(z.array(z.string())).optional(),
    })
    .refine(({ atLeast = 1 }) => atLeast < 100, "fewer than 100, please"),
  describe: () => "Test.",
  verify: () => met("tested"),
  examples: [],
});
const fields = paramFields(verifier) ?? [];
const params = { atLeast: 3, relation: "less than", keywords: ["a b", "c"], isStrict: true, rows: [["x"]] };

describe("The form of a verifier's parameters", () => {
  it("has one control for each, of the kind its type needs", () => {
    expect(fields.map(({ label, kind, isRequired }) => `${label}: ${kind}${isRequired ? "!" : ""}`)).toEqual([
      "at least: integer",
      "relation: choice!",
      "keywords: lines!",
      "is strict: switch",
      "end phrase: text",
      "rows: json",
    ]);
    expect(fields[0]).toMatchObject({ min: 1, max: null });
    expect(fields[1]?.choices).toEqual(["at least", "less than"]);
  });

  it("shows parameters and reads them back unchanged", () => {
    const draft = draftOf(fields, params);
    expect(draft).toEqual({ atLeast: "3", relation: "less than", keywords: "a b\nc", isStrict: true, end_phrase: "", rows: '[["x"]]' });
    expect(parseDraft(verifier, fields, draft)).toEqual({ isFitting: true, params });
  });

  it("begins empty where there are no parameters, with the first choice taken", () => {
    expect(draftOf(fields, null)).toMatchObject({ atLeast: "", relation: "at least", keywords: "", isStrict: false });
  });

  it("says what is wrong with which", () => {
    const draft = draftOf(fields, { ...params, keywords: [] });
    expect(parseDraft(verifier, fields, { ...draft, atLeast: "many", rows: "[" })).toMatchObject({
      isFitting: false,
      errors: { atLeast: expect.any(String), keywords: expect.any(String), rows: expect.any(String) },
    });
    expect(parseDraft(verifier, fields, draftOf(fields, { ...params, atLeast: 100 }))).toEqual({
      isFitting: false,
      errors: { "": "fewer than 100, please" },
    });
  });
});
