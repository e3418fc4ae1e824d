import * as z from "zod";
import type { AnyVerifier } from "../verifier";

/** Numbers that a sentence may word differently, as "1 word" and "2 words". */
const numbers = [1, 2, 7];
const someWords = ["amber", "birch", "cedar", "dune", "ember", "fjord"];

/**
 * Parameters of every shape a verifier's sentence may take: its examples', with other numbers, with either bound of a
 * range or both, with each of a few choices, with lists of one to six words. Some may not fit; they are to be parsed.
 */
export function paramSamples(verifier: AnyVerifier): unknown[] {
  const given = verifier.examples.map(({ params }) => params);
  const choices = choicesOf(verifier);
  const chosen = given.flatMap((params) => [params, ...(isRecord(params) ? choices.map((choice) => ({ ...params, ...choice })) : [])]);
  return [...chosen, ...chosen.flatMap(varied)];
}

function varied(params: unknown): unknown[] {
  if (!isRecord(params)) return [];
  const values = Object.values(params);
  const hasNumber = values.some((value) => typeof value === "number");
  const bounds = isRanged(params) ? rangesOf(params) : [];
  const counted =
    hasNumber && bounds.length === 0 ? numbers.map((count) => mapped(params, (value) => (typeof value === "number" ? count : value))) : [];
  const listed = values.some(isWordList)
    ? someWords.map((_word, index) => mapped(params, (value) => (isWordList(value) ? someWords.slice(0, index + 1) : value)))
    : [];
  return [...bounds, ...counted, ...listed];
}

function isWordList(value: unknown): boolean {
  return Array.isArray(value) && value.every((one) => typeof one === "string");
}

function rangesOf(params: Record<string, unknown>): unknown[] {
  const { atLeast: _low, atMost: _high, ...rest } = params;
  return [
    ...[1, 7].flatMap((count) => [{ atLeast: count }, { atMost: count }, { atLeast: count, atMost: count }]),
    { atLeast: 5, atMost: 9 },
    { atMost: 0 },
  ].map((bounds) => ({ ...rest, ...bounds }));
}

function isRanged(params: Record<string, unknown>): boolean {
  return "atLeast" in params || "atMost" in params;
}

/** Each choice that the schema allows for one of its parameters. */
function choicesOf(verifier: AnyVerifier): Record<string, unknown>[] {
  const schema = z.toJSONSchema(verifier.params, { unrepresentable: "any", io: "input" });
  return Object.entries(schema.properties ?? {}).flatMap(([name, property]) => {
    const options = typeof property === "object" ? (property.enum ?? (property.type === "boolean" ? [true, false] : [])) : [];
    return options.map((option) => ({ [name]: option }));
  });
}

function mapped(params: Record<string, unknown>, change: (value: unknown) => unknown): Record<string, unknown> {
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, change(value)]));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}
