import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { bindByRules } from "../binding/bind";
import { conflictsAmong } from "./conflicts-among";
import { wordConflicts } from "./word-conflicts";

const limit = (words: number) => ({ verifierId: "word-count-at-most", params: { words } });

describe("conflictsAmong", () => {
  it("finds two ranges that leave no answer, and says why", () => {
    expect(conflictsAmong([limit(50), { verifierId: "sentence-range", params: { atLeast: 60 } }])).toEqual([
      {
        places: [0, 1],
        because: "at most 50 words and at least 60 sentences leave no answer between them: every sentence has at least one word",
      },
    ]);
  });

  it("lets two of one kind stand where they leave room", () => {
    expect(conflictsAmong([limit(200), { verifierId: "word-count-at-least", params: { words: 100 } }, limit(150)])).toEqual([]);
  });

  it("finds three that only together leave no answer", () => {
    const short = { verifierId: "words-per-sentence-at-most", params: { words: 10 } };
    const five = { verifierId: "sentence-count", params: { sentences: 5 } };
    const conflicts = conflictsAmong([short, five, { verifierId: "word-count-at-least", params: { words: 100 } }]);
    expect(conflicts.map(({ places }) => places)).toEqual([[0, 1, 2]]);
  });

  it("names a constraint that contradicts itself", () => {
    const upsideDown = { verifierId: "word-count-between", params: { atLeast: 200, atMost: 100 } };
    expect(conflictsAmong([upsideDown, limit(150)]).map(({ places }) => places)).toEqual([[0]]);
  });

  it("passes over what no verifier knows", () => {
    expect(
      conflictsAmong([limit(50), { verifierId: "no-such-kind", params: {} }, { verifierId: "word-count-at-least", params: "many" }]),
    ).toEqual([]);
  });

  it("stays quick on long lists", () => {
    const many = Array.from({ length: 60 }, (_, index) => ({
      verifierId: "keyword-count",
      params: { word: `w${"abcdefghij"[index % 10]}${"klmnopqrst"[index % 7]}`, times: 1 },
    }));
    const start = performance.now();
    conflictsAmong(many);
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});

describe("the labelled pairs", () => {
  const pairs = readLabelled("labelled-pairs.txt");
  const judged = pairs.map(({ label, texts }) => ({ label, texts, found: conflictsBetween(texts) }));
  const right = judged.filter(({ label, found }) => label === "conflict" && found.length > 0).length;
  const wanted = judged.filter(({ label }) => label === "conflict").length;
  const reported = judged.filter(({ found }) => found.length > 0).length;

  it("are at least 300, about half of them compatible", () => {
    expect(pairs.length).toBeGreaterThanOrEqual(300);
    expect(wanted / pairs.length).toBeGreaterThan(0.45);
    expect(wanted / pairs.length).toBeLessThan(0.55);
  });

  it("are told apart with precision and recall of at least 0.97", () => {
    expect(right / reported).toBeGreaterThanOrEqual(0.97);
    expect(right / wanted).toBeGreaterThanOrEqual(0.97);
  });

  it("are all explained in words where they conflict", () => {
    const reasons = judged.flatMap(({ found }) => found.map(({ because }) => because));
    expect(reasons.filter((because) => !/\w{3,} \w+ \w+/.test(because))).toEqual([]);
  });
});

describe("the labelled groups", () => {
  it("conflict only together, or not at all", () => {
    const astray = readLabelled("labelled-groups.txt").filter(({ label, texts }) => {
      const sizes = conflictsBetween(texts).map(({ places }) => places.length);
      return label === "conflict" ? sizes.join() !== String(texts.length) : sizes.length > 0;
    });
    expect(astray.map(({ texts }) => texts)).toEqual([]);
  });
});

function readLabelled(file: string): { label: string; texts: string[] }[] {
  const lines = readFileSync(new URL(file, import.meta.url), "utf8")
    .trim()
    .split("\n");
  return lines.map((line) => {
    const [label = "", ...texts] = line.split(" || ");
    return { label, texts };
  });
}

function conflictsBetween(texts: readonly string[]) {
  return [...conflictsAmong(texts.map(boundFrom)), ...wordConflicts(texts)];
}

/** A text is a constraint in words, or a verifier's id and its parameters. */
function boundFrom(text: string): { verifierId: string; params: unknown } {
  const [, verifierId, params] = /^([\w:-]+) (\{.*\})$/.exec(text) ?? [];
  if (verifierId !== undefined && params !== undefined) return { verifierId, params: JSON.parse(params) };
  const binding = bindByRules(text);
  return binding.state === "bound" ? binding : { verifierId: "", params: {} };
}
