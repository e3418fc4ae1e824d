import { describe, expect, it } from "vitest";
import { columns } from "./columns";
import { runSettings } from "./run-settings";
import { mappingOf, rulesOf } from "./seeds";
import { splitShares } from "./split-shares";
import { openTerminal } from "./terminal";

describe("options of the command line", () => {
  it("--map takes column=field, and understands field=column where only that makes sense", () => {
    expect(mappingOf(["question=text", "ref=id", "licence=license_name"])).toEqual({
      text: "question",
      id: "ref",
      licence: "license_name",
    });
    expect(() => mappingOf(["a=b"])).toThrow("neither side is a field");
    expect(() => mappingOf(["text"])).toThrow("name=value");
  });

  it("--rule switches rules and sets thresholds", () => {
    expect(rulesOf(["language=off", "min-words.words=3", "max_length.characters=300"])).toEqual({
      language: { isOn: false, values: {} },
      min_words: { isOn: true, values: { words: 3 } },
      max_length: { isOn: true, values: { characters: 300 } },
    });
    expect(() => rulesOf(["language=maybe"])).toThrow("on or off");
  });

  it("--set takes a run's settings, nested ones with dots, and refuses what is none", () => {
    expect(runSettings(["alternatives=4", "gates=reframe,recombine", "sampling.reframe.temperature=0.5"], 10)).toMatchObject({
      seedLimit: 10,
      alternatives: 4,
      gates: ["reframe", "recombine"],
      sampling: { reframe: { temperature: 0.5 } },
    });
    expect(() => runSettings(["alternative=4"], undefined)).toThrow('Unrecognized key: "alternative"');
    expect(() => runSettings(["alternatives=many"], undefined)).toThrow("--set alternatives");
  });

  it("--splits takes percentages or shares", () => {
    expect(splitShares("80,10,10", undefined)).toEqual({ train: 0.8, validation: 0.1, test: 0.1 });
    expect(splitShares(undefined, "two")).toEqual({ seed: "two" });
    expect(() => splitShares("80,20", undefined)).toThrow("three shares");
    expect(() => splitShares("a,b,c", undefined)).toThrow("three shares");
  });
});

describe("what people read", () => {
  it("stands in columns, numbers to the right", () => {
    expect(
      columns(
        ["NAME", "ROWS"],
        [
          ["one", 5],
          ["three", 1200],
        ],
      ),
    ).toBe("NAME   ROWS\none       5\nthree  1200");
  });

  it("has progress on one line of a screen, and every few seconds in a log", () => {
    const written: string[] = [];
    let now = 0;
    const write = (text: string) => written.push(text) > 0;
    const log = openTerminal({ write, isTTY: false }, () => now);
    log.progress("1 row");
    now = 6_000;
    log.progress("2 rows");
    log.note("done");
    expect(written).toEqual(["2 rows\n", "done\n"]);
  });
});
