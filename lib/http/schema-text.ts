import { z } from "zod";

/** The parts of a JSON schema (2020-12, as OpenAPI 3.1 uses it) that the readable page shows. */
interface Shape {
  type?: string | string[] | undefined;
  const?: unknown;
  enum?: unknown[] | undefined;
  properties?: Record<string, Shape> | undefined;
  required?: string[] | undefined;
  items?: Shape | undefined;
  anyOf?: Shape[] | undefined;
  oneOf?: Shape[] | undefined;
  allOf?: Shape[] | undefined;
  additionalProperties?: boolean | Shape | undefined;
}

const Shape: z.ZodType<Shape> = z.lazy(() =>
  z.object({
    type: z.union([z.string(), z.array(z.string())]).optional(),
    const: z.unknown().optional(),
    enum: z.array(z.unknown()).optional(),
    properties: z.record(z.string(), Shape).optional(),
    required: z.array(z.string()).optional(),
    items: Shape.optional(),
    anyOf: z.array(Shape).optional(),
    oneOf: z.array(Shape).optional(),
    allOf: z.array(Shape).optional(),
    additionalProperties: z.union([z.boolean(), Shape]).optional(),
  }),
);

/** A schema written as a type, the shortest form a programmer reads at a glance. */
export function schemaText(schema: unknown): string {
  return written(Shape.parse(schema), "");
}

function written(shape: Shape, indent: string): string {
  if (shape.const !== undefined) return JSON.stringify(shape.const);
  if (shape.enum) return shape.enum.map((value) => JSON.stringify(value)).join(" | ");
  const choices = shape.anyOf ?? shape.oneOf;
  if (choices) return [...new Set(choices.map((choice) => written(choice, indent)))].join(" | ");
  if (shape.allOf) return shape.allOf.map((part) => written(part, indent)).join(" & ");
  const types = [shape.type ?? []].flat();
  if (types.length > 1) return types.map((type) => written({ ...shape, type }, indent)).join(" | ");
  if (types[0] === "array") return `${bracketed(written(shape.items ?? {}, indent))}[]`;
  if (shape.properties) return objectText(shape, indent);
  if (typeof shape.additionalProperties === "object") return `{ [name]: ${written(shape.additionalProperties, indent)} }`;
  return types[0] === "integer" ? "number" : (types[0] ?? "any");
}

function objectText({ properties = {}, required = [] }: Shape, indent: string): string {
  const inner = `${indent}  `;
  const lines = Object.entries(properties).map(
    ([name, shape]) => `${inner}${name}${required.includes(name) ? "" : "?"}: ${written(shape, inner)}`,
  );
  return lines.length === 0 ? "{}" : `{\n${lines.join("\n")}\n${indent}}`;
}

function bracketed(text: string): string {
  return text.includes(" | ") && !text.startsWith("{") ? `(${text})` : text;
}
