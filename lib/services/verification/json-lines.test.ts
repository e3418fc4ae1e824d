import { describe, expect, it } from "vitest";
import { AppError } from "@/lib/errors";
import { convertJsonLines, type LineReader } from "./json-lines";

const doubling: LineReader = {
  read(value) {
    if (typeof value !== "number") throw new AppError("invalid_input", "not a number");
    return [value * 2];
  },
  end: () => ["end"],
};

async function converted(pieces: readonly (string | Uint8Array)[]) {
  const written: string[] = [];
  const bad: string[] = [];
  const counts = await convertJsonLines({
    input: (async function* () {
      yield* pieces;
    })(),
    write: async (text) => void written.push(text),
    onBad: (line, reason) => bad.push(`${line}: ${reason}`),
    reader: doubling,
  });
  return { text: written.join(""), bad, counts };
}

describe("JSON lines", () => {
  it("are answered in order, and what is left at the end comes last", async () => {
    expect(await converted(["1\n2\n", "3"])).toEqual({ text: '2\n4\n6\n"end"\n', bad: [], counts: { lines: 3, bad: 0 } });
  });

  it("may be cut anywhere, within a character too", async () => {
    const bytes = new TextEncoder().encode("1\n2\n");
    expect((await converted([bytes.subarray(0, 1), bytes.subarray(1, 3), bytes.subarray(3)])).text).toBe('2\n4\n"end"\n');
    const euro = new TextEncoder().encode('"€"\n5\n');
    const { text, bad } = await converted([euro.subarray(0, 2), euro.subarray(2)]);
    expect([text, bad]).toEqual(['10\n"end"\n', ["1: not a number"]]);
  });

  it("lose only the bad ones, which are told by their number", async () => {
    const { text, bad, counts } = await converted(['\uFEFF1\r\n\n"x"\n{"a":\n4\n']);
    expect(text).toBe('2\n8\n"end"\n');
    expect(bad[0]).toBe("3: not a number");
    expect(bad[1]).toMatch(/^4: not JSON: /);
    expect(counts).toEqual({ lines: 4, bad: 2 });
  });

  it("throw what is no fault of a line", async () => {
    const broken: LineReader = {
      read: () => {
        throw new TypeError("a bug");
      },
      end: () => [],
    };
    const input = (async function* () {
      yield "1\n";
    })();
    await expect(convertJsonLines({ input, write: async () => {}, onBad: () => {}, reader: broken })).rejects.toThrow("a bug");
  });
});
