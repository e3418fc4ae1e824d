import { describe, expect, it } from "vitest";
import { Protocol } from "@/lib/schema/study";
import { amendmentOf } from "./amendment";
import { type Availability, freezeProblems } from "./freeze-problems";
import { studyPlan, usualAssumptions } from "./plan";
import { protocolHash } from "./protocol-hash";

const protocol = Protocol.parse({
  hypothesis: "People prefer edited constraints.",
  unit: "constraint_list",
  arms: [
    { key: "model", name: "As generated", source: { kind: "model", run: 1 } },
    { key: "edited", name: "As edited", source: { kind: "edited", run: 1 } },
  ],
  strata: {},
  queries: 60,
  seed: "larch",
  question: "Which list would make the better instruction?",
  anchors: { better: "", tie: "", bothBad: "" },
  reasons: [],
  rubric: ["valid"],
  stop: {},
  exclusion: {},
});
const enough: Availability = { arm: () => 60, both: () => 60 };

describe("A protocol's hash", () => {
  it("is the same whatever order the fields stand in, and another where one word differs", () => {
    const turned = Protocol.parse(Object.fromEntries(Object.entries(protocol).reverse()));
    expect(protocolHash(turned)).toBe(protocolHash(protocol));
    expect(protocolHash(protocol)).toMatch(/^[0-9a-f]{64}$/);
    expect(protocolHash({ ...protocol, seed: "larch " })).not.toBe(protocolHash(protocol));
  });
});

describe("Freezing", () => {
  it("is open to a protocol with enough to compare", () => expect(freezeProblems(protocol, enough)).toEqual([]));

  it("is refused, by name, to an arm without anything and to one that is there twice", () => {
    const there = { ...enough, arm: (key: string) => (key === "model" ? 60 : 0), both: () => 0 };
    expect(freezeProblems(protocol, there)).toEqual([
      "“As edited” has nothing to compare: its source gives no list for any query of these strata.",
    ]);
    const twice = { ...protocol, arms: protocol.arms.map((arm) => ({ ...arm, source: { kind: "written" as const } })) };
    expect(freezeProblems(twice, enough)[0]).toContain("the same");
  });

  it("is refused with too few pairs, saying how many there are and are asked for", () => {
    const problems = freezeProblems(protocol, { ...enough, both: () => 12 });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain("12 queries, and the protocol asks for at least 30");
  });

  it("is refused where arms share no query, naming the groups", () => {
    const arms = [...protocol.arms, { key: "second", name: "Second run", source: { kind: "model" as const, run: 2 } }];
    const both = (first: string, second: string) => (first === "second" || second === "second" ? 0 : 60);
    expect(freezeProblems({ ...protocol, arms }, { ...enough, both })).toEqual([
      expect.stringContaining("{As generated, As edited} and {Second run} share no query"),
    ]);
  });

  it("is refused to rules that contradict the rest", () => {
    const exclusion = { ...protocol.exclusion, leastConsistency: 0.6 };
    expect(freezeProblems({ ...protocol, exclusion, repeatShare: 0 }, enough)[0]).toContain("nothing is repeated");
    expect(freezeProblems({ ...protocol, strata: { categories: [], levels: [3] } }, enough)[0]).toContain("have no level");
  });
});

describe("An amendment", () => {
  it("says what it changes", () => {
    const after = { ...protocol, hypothesis: "Nobody can tell.", stop: { judgements: 100, until: null } };
    expect(amendmentOf(protocol, after)).toEqual({ changed: ["the hypothesis", "the stop rule"], refused: [] });
  });

  it("cannot change what the pairs were drawn from", () => {
    expect(amendmentOf(protocol, { ...protocol, seed: "other", queries: 61 })).toEqual({
      changed: [],
      refused: ["the number of queries", "the seed"],
    });
  });
});

describe("A plan", () => {
  it("counts pairs of all contrasts, repeats and hours", () => {
    const plan = studyPlan(protocol, { ...usualAssumptions, secondsPerJudgement: 30 });
    expect(plan).toMatchObject({ pairs: 60, judgements: 198, hours: 1.65 });
    const three = { ...protocol, arms: [...protocol.arms, { key: "own", name: "Own", source: { kind: "written" as const } }] };
    expect(studyPlan(three, usualAssumptions).pairs).toBe(180);
  });

  it("expects the interval that one person's untied tosses would have", () => {
    // By hand: 100 tosses, standard error 0.05, t with 99 degrees of freedom 1.9842 at 97.5 % and 0.8453 at 80 %.
    const plan = studyPlan({ ...protocol, queries: 100, annotatorsPerPair: 1 }, { tieShare: 0, correlation: 0.5, secondsPerJudgement: 30 });
    expect(plan.halfWidth).toBeCloseTo(0.0992, 4);
    expect(plan.detectable).toBeCloseTo(0.1415, 4);
  });

  it("gains nothing from more people who always agree, and has no interval for one query", () => {
    const alike = { ...usualAssumptions, correlation: 1 };
    expect(studyPlan({ ...protocol, annotatorsPerPair: 9 }, alike).halfWidth).toBeCloseTo(
      studyPlan({ ...protocol, annotatorsPerPair: 1 }, alike).halfWidth ?? 0,
      10,
    );
    expect(studyPlan({ ...protocol, queries: 1 }, usualAssumptions)).toMatchObject({ halfWidth: null, detectable: null });
  });
});
