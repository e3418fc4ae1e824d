import { describe, expect, it } from "vitest";
import { seededRandom } from "@/lib/pipeline/seeded-random";
import { drawProbes, type Probe, type ProbedAnswer, probedQueries, type ToldConstraint } from "./draw-probes";

const drawFor = (...keys: string[]) => seededRandom("study", ...keys);
/** A constraint is a word that the answer must have. */
const tell = (constraint: string, text: string) => (text.split(" ").includes(constraint) ? "yes" : "no");
const countOf = <T>(things: readonly T[], isOne: (thing: T) => boolean) => things.filter(isOne).length;

/** Two arms, two levels; each instruction demands words of its own arm, the second level one more, in three categories by turns. */
function studyOf(queries: number) {
  const answers: ProbedAnswer[] = [];
  const told: ToldConstraint[] = [];
  for (let n = 0; n < queries; n += 1)
    for (const arm of ["model", "edited"])
      for (const level of [1, 2]) {
        const query = `q${n}`;
        const place = { query, textId: `${query}-${arm}`, level };
        const words = ["a", "b", "c", "d"].slice(0, level + 2).map((letter) => `${letter}-${arm}`);
        const isLastMissed = n % 4 === 0;
        answers.push({ ...place, text: (isLastMissed ? words.slice(0, -1) : words).join(" ") });
        for (const [position, constraint] of words.entries()) {
          const fulfilment = isLastMissed && position === words.length - 1 ? "no" : "yes";
          told.push({ ...place, position, category: `kind ${position % 3}`, constraint, fulfilment });
        }
      }
  return { told, answers };
}

const source = studyOf(40);
const drawn = drawProbes({ ...source, asked: [], tell, drawFor });
const keyOf = ({ textId, level, position, answerTextId, answerLevel }: Probe) =>
  [textId, level, position, answerTextId, answerLevel].join(" ");

describe("What a judge is put to in order to measure it", () => {
  it("is as many kept constraints as violated ones, evenly of every category, and hardly two of one query", () => {
    for (const truth of ["yes", "no"] as const) {
      const side = drawn.filter((probe) => probe.truth === truth);
      expect(side).toHaveLength(50);
      for (const category of ["kind 0", "kind 1", "kind 2"]) {
        expect(countOf(side, (probe) => probe.category === category)).toBeGreaterThanOrEqual(16);
      }
      for (const { query } of side) expect(countOf(side, (probe) => probe.query === query)).toBeLessThanOrEqual(3);
    }
    expect(new Set(drawn.map(keyOf)).size).toBe(100);
  });

  it("has the truth that code tells of the very answer that is read", () => {
    const textOf = new Map(source.answers.map(({ textId, level, text }) => [`${textId} ${level}`, text]));
    for (const probe of drawn)
      expect(tell(probe.constraint, textOf.get(`${probe.answerTextId} ${probe.answerLevel}`) ?? "")).toBe(probe.truth);
  });

  it("plants on an answer of the same query to an instruction that does not have the constraint; the rest is read where it stands", () => {
    const demands = new Set(source.told.map(({ constraint, textId, level }) => `${constraint} ${textId} ${level}`));
    const queryOf = new Map(source.answers.map(({ textId, query }) => [textId, query]));
    const planted = drawn.filter(({ isPlanted }) => isPlanted);
    expect(planted.length).toBeGreaterThan(20);
    for (const probe of planted) {
      expect(probe.truth).toBe("no");
      expect(queryOf.get(probe.answerTextId)).toBe(probe.query);
      expect(demands.has(`${probe.constraint} ${probe.answerTextId} ${probe.answerLevel}`)).toBe(false);
    }
    const found = drawn.filter(({ isPlanted }) => !isPlanted);
    expect(found.every((probe) => probe.answerTextId === probe.textId && probe.answerLevel === probe.level)).toBe(true);
    expect(countOf(found, ({ truth }) => truth === "no")).toBeGreaterThan(0);
  });

  it("plants a query's constraint once, and gives it up after three answers that keep it", () => {
    const planted = drawn.filter(({ isPlanted }) => isPlanted).map(({ query, constraint }) => `${query} ${constraint}`);
    expect(new Set(planted).size).toBe(planted.length);
    const many = { ...studyOf(1), answers: Array.from({ length: 90 }, (_, n) => ({ query: "q0", textId: `t${n}`, level: 1, text: "" })) };
    const tried: string[] = [];
    drawProbes({ ...many, asked: [], tell: (constraint) => (tried.push(constraint) > 0 ? "yes" : null), drawFor });
    for (const constraint of new Set(tried)) expect(countOf(tried, (one) => one === constraint)).toBe(3);
    expect(tried.length).toBeGreaterThan(6);
  });

  it("is the same whatever order things come in, and other with another seed", () => {
    const turned = { told: source.told.toReversed(), answers: source.answers.toReversed() };
    expect(drawProbes({ ...turned, asked: [], tell, drawFor })).toEqual(drawn);
    const other = drawProbes({ ...source, asked: [], tell, drawFor: (...keys) => seededRandom("other", ...keys) });
    expect(other.map(keyOf)).not.toEqual(drawn.map(keyOf));
  });

  it("is nothing more once it was drawn, whether there was enough or not", () => {
    for (const queries of [0, 1, 3, 8, 40]) {
      const own = studyOf(queries);
      const asked = drawProbes({ ...own, asked: [], tell, drawFor });
      expect(drawProbes({ ...own, asked, tell, drawFor })).toEqual([]);
    }
  });

  it("goes on where more was answered since, up to the same number, and asks nothing again", () => {
    const asked = drawProbes({ ...studyOf(4), asked: [], tell, drawFor });
    const more = drawProbes({ ...source, asked, tell, drawFor });
    expect(countOf([...asked, ...more], ({ truth }) => truth === "yes")).toBe(50);
    expect(countOf([...asked, ...more], ({ truth }) => truth === "no")).toBe(50);
    expect(new Set([...asked, ...more].map(keyOf)).size).toBe(100);
  });

  it("has kept ones alone where nothing breaks anything, and where code has no verdict", () => {
    const kept = studyOf(3).told.map((one) => ({ ...one, fulfilment: "yes" as const }));
    for (const verdict of ["yes", null] as const) {
      const found = drawProbes({ told: kept, answers: studyOf(3).answers, asked: [], tell: () => verdict, drawFor });
      expect(new Set(found.map(({ truth }) => truth))).toEqual(new Set(["yes"]));
    }
  });
});

describe("The queries that probes are drawn from", () => {
  it("are a hundred at most, the same whatever order they come in", () => {
    const queries = Array.from({ length: 300 }, (_, n) => `q${n}`);
    const chosen = probedQueries(queries, drawFor);
    expect(chosen).toHaveLength(100);
    expect(probedQueries(queries.toReversed(), drawFor)).toEqual(chosen);
    expect(probedQueries(["a"], drawFor)).toEqual(["a"]);
  });
});
