import { describe, expect, it } from "vitest";
import { z } from "zod";
import { schemaText } from "./schema-text";

const textOf = (schema: z.ZodType) => schemaText(z.toJSONSchema(schema));

describe("a schema as text", () => {
  it("reads like a type", () => {
    const schema = z.object({ name: z.string(), level: z.number().int(), role: z.enum(["a", "b"]), note: z.string().optional() });
    expect(textOf(schema)).toBe('{\n  name: string\n  level: number\n  role: "a" | "b"\n  note?: string\n}');
  });

  it("shows lists, what may be null, and maps", () => {
    expect(textOf(z.array(z.enum(["a", "b"])))).toBe('("a" | "b")[]');
    expect(textOf(z.string().nullable())).toBe("string | null");
    expect(textOf(z.record(z.string(), z.number()))).toBe("{ [name]: number }");
    expect(textOf(z.unknown())).toBe("any");
  });

  it("indents what is inside", () => {
    expect(textOf(z.object({ rows: z.array(z.object({ id: z.string() })) }))).toBe("{\n  rows: {\n    id: string\n  }[]\n}");
  });
});
