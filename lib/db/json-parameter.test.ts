import { describe, expect, it } from "vitest";
import { jsonParameter } from "./json-parameter";

describe("a JSON parameter", () => {
  it("is plain JSON where everything can be stored", () => {
    expect(jsonParameter([{ text: "naïve 🙂 \\u0000 as words" }])).toBe('[{"text":"naïve 🙂 \\\\u0000 as words"}]');
  });

  it("replaces NUL and halves of surrogate pairs, which Postgres refuses", () => {
    expect(jsonParameter({ text: "a\u0000b\ud83dc" })).toBe('{"text":"a\uFFFDb\uFFFDc"}');
  });
});
