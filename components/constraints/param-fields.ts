import * as z from "zod";
import type { AnyVerifier } from "@/lib/constraints/verifier";

/** One field of the form that a verifier's parameters make. */
export interface ParamField {
  name: string;
  /** the name as words: "at least" */
  label: string;
  /** `lines` and `numbers`: a list, one a line; `json`: what no simple control can hold */
  kind: "integer" | "number" | "text" | "choice" | "switch" | "lines" | "numbers" | "json";
  isRequired: boolean;
  choices: readonly string[];
  min: number | null;
  max: number | null;
}

/** What stands in the form's controls. */
export type ParamDraft = Readonly<Record<string, string | boolean>>;

export type ParsedDraft = { isFitting: true; params: unknown } | { isFitting: false; errors: Readonly<Record<string, string>> };

const Shape = z.looseObject({
  type: z.union([z.string(), z.array(z.string())]).optional(),
  enum: z.array(z.union([z.string(), z.number()])).optional(),
  items: z.looseObject({ type: z.union([z.string(), z.array(z.string())]).optional(), enum: z.array(z.unknown()).optional() }).optional(),
  minimum: z.number().optional(),
  exclusiveMinimum: z.number().optional(),
  maximum: z.number().optional(),
});
const ObjectShape = z.object({ properties: z.record(z.string(), Shape), required: z.array(z.string()).default([]) });
const furthest = 1e15;

/** The form of a verifier's parameters; none where they are no plain object. Parameters are read from their zod schema. */
export function paramFields(verifier: AnyVerifier): ParamField[] | null {
  const shape = ObjectShape.safeParse(z.toJSONSchema(verifier.params, { io: "input", unrepresentable: "any" }));
  if (!shape.success) return null;
  const { properties, required } = shape.data;
  return Object.entries(properties).map(([name, property]) => fieldOf(name, property, required.includes(name)));
}

/** What the controls show for parameters of unknown origin. */
export function draftOf(fields: readonly ParamField[], params: unknown): ParamDraft {
  const values = z.record(z.string(), z.unknown()).catch({}).parse(params);
  return Object.fromEntries(fields.map((field) => [field.name, controlValue(field, values[field.name])]));
}

/** The parameters that a form holds, as the verifier parses them; else what is wrong, by field ("" for the whole). */
export function parseDraft(verifier: AnyVerifier, fields: readonly ParamField[], draft: ParamDraft): ParsedDraft {
  const entries = fields.flatMap((field) => {
    const value = givenValue(field, draft[field.name] ?? "");
    return value === undefined ? [] : [[field.name, value] as const];
  });
  const params = Object.fromEntries(entries);
  const parsed = verifier.params.safeParse(params);
  if (parsed.success) return { isFitting: true, params };
  return { isFitting: false, errors: Object.fromEntries(parsed.error.issues.map(({ path, message }) => [String(path[0] ?? ""), message])) };
}

function fieldOf(name: string, property: z.infer<typeof Shape>, isRequired: boolean): ParamField {
  const { enum: choices = [], minimum, exclusiveMinimum, maximum } = property;
  const lowest = minimum ?? (exclusiveMinimum === undefined ? undefined : exclusiveMinimum + 1);
  return {
    name,
    label: name
      .replace(/([a-z])([A-Z])/g, "$1 $2")
      .replaceAll("_", " ")
      .toLowerCase(),
    kind: kindOf(property),
    isRequired: isRequired && property.type !== "boolean",
    choices: choices.map(String),
    min: lowest === undefined || Math.abs(lowest) > furthest ? null : lowest,
    max: maximum === undefined || Math.abs(maximum) > furthest ? null : maximum,
  };
}

function kindOf({ type, enum: choices, items }: z.infer<typeof Shape>): ParamField["kind"] {
  const own = plainType(type);
  if (choices) return "choice";
  if (own === "boolean") return "switch";
  if (own === "integer" || own === "number") return own;
  if (own === "string") return "text";
  if (own !== "array") return "json";
  const inner = plainType(items?.type);
  if (inner === "string") return "lines";
  return inner === "integer" || inner === "number" ? "numbers" : "json";
}

/** The type beside null. */
function plainType(type: string | string[] | undefined): string | undefined {
  if (typeof type === "string" || type === undefined) return type;
  const others = type.filter((each) => each !== "null");
  return others.length === 1 ? others[0] : undefined;
}

function controlValue({ kind, choices, isRequired }: ParamField, value: unknown): string | boolean {
  if (kind === "switch") return value === true;
  if (value === undefined || value === null) return kind === "choice" && isRequired ? (choices[0] ?? "") : "";
  if (Array.isArray(value) && kind !== "json") return value.map(String).join("\n");
  return typeof value === "object" || kind === "json" ? JSON.stringify(value) : String(value);
}

function givenValue({ kind, isRequired }: ParamField, value: string | boolean): unknown {
  if (typeof value === "boolean") return value;
  if (kind === "lines") return value.split("\n").filter((line) => line.trim() !== "");
  if (kind === "numbers") return value.split(/[\s,;]+/).flatMap((part) => (part === "" ? [] : [Number(part)]));
  if (value === "") return isRequired && kind === "text" ? "" : undefined;
  if (kind === "integer" || kind === "number") return Number(value.replace(/[\s_]/g, ""));
  return kind === "json" ? jsonOf(value) : value;
}

/** What is no JSON goes on as it is: the schema says what is wrong with it. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
