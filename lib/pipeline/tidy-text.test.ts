import { describe, expect, it } from "vitest";
import { distinctLines, likeness, oneLine } from "./tidy-text";
import { verbatimQuote } from "./verbatim-quote";

describe("tidy text", () => {
  it("becomes one line", () => {
    expect(oneLine("  How do\n\tbees\u00a0fly? ")).toBe("How do bees fly?");
  });

  it("loses control characters and broken encoding, which would leak into everything made from it", () => {
    expect(oneLine("a\u0000b\ufffd\ufffd c\u0007")).toBe("a b c");
  });

  it("is alike when only letters' case, signs and spaces differ", () => {
    expect(likeness("Why, bees?")).toBe(likeness("why  bees"));
    expect(likeness("蜜蜂为何跳舞？")).toBe("蜜蜂为何跳舞");
  });

  it("keeps the first of lines that are alike, and none that are empty", () => {
    expect(distinctLines(["Why?", "…", "why", "How?", " "])).toEqual(["Why?", "How?"]);
  });
});

describe("a verbatim quote", () => {
  it("is freed of the quotation marks around it", () => {
    expect(verbatimQuote("“they dance”", "At noon they dance.")).toBe("they dance");
  });

  it("keeps quotation marks that stand in the text", () => {
    expect(verbatimQuote('"Go."', 'He said "Go." twice.')).toBe('"Go."');
  });

  it("is none where the text does not hold it word for word, or nothing is quoted", () => {
    expect(verbatimQuote("they danced", "At noon they dance.")).toBeNull();
    expect(verbatimQuote('""', "At noon.")).toBeNull();
    expect(verbatimQuote(null, "At noon.")).toBeNull();
  });
});
