import type { Draw } from "@/lib/agreement/maths/draw";
import { seededRandom } from "@/lib/pipeline/seeded-random";
import { Protocol } from "@/lib/schema/study";
import type { ArmChoice, PreferenceRow } from "@/lib/schema/study-rows";

/** good: nearly what people say; biased: mostly for the second arm whatever it sees; worthless: by chance alone. */
export type SimulatedJudge = "good" | "biased" | "worthless";

export interface Simulation {
  arms?: readonly string[];
  queries: number;
  pairsPerQuery: number;
  /** the true win rate of each later arm over each earlier one, 0.2 to 0.8: beyond, the chances of a pair would leave 0 to 1 */
  winRate: number;
  ratersPerPair?: number;
  repeatShare?: number;
  judge?: SimulatedJudge | null;
  /** queries whose pairs the judge alone sees */
  judgeOnlyQueries?: number;
}

const ties = 0.15;
const bothBad = 0.05;
/** how much a query, and a pair, moves the chance that the second wins */
const spread = { query: 0.07, pair: 0.05 };

export const simulatedArms = ["model", "edited", "written"];

export function simulatedProtocol(arms: readonly string[] = ["model", "edited"]): Protocol {
  return Protocol.parse({
    hypothesis: "People prefer the constraints as people edited them.",
    unit: "instruction",
    arms: arms.map((key, place) => ({ key, name: `the ${key} constraints`, source: { kind: "model", run: place + 1 } })),
    strata: {},
    queries: 60,
    seed: "study",
    question: "Which are better?",
    anchors: { better: "", tie: "", bothBad: "" },
    reasons: [],
    rubric: ["valid", "atomic"],
    stop: {},
    exclusion: {},
  });
}

/** The preferences of a study whose true win rate is known: pairs of one query, and raters of one pair, are alike. */
export function simulatedPreferences(plan: Simulation, draw: Draw): PreferenceRow[] {
  const arms = plan.arms ?? ["model", "edited"];
  const rows: PreferenceRow[] = [];
  const queries = plan.queries + (plan.judge ? (plan.judgeOnlyQueries ?? 0) : 0);
  for (let query = 0; query < queries; query += 1) {
    const shift = (draw() < 0.5 ? 1 : -1) * spread.query;
    for (let place = 0; place < plan.pairsPerQuery; place += 1) {
      const first = arms.length === 2 ? 0 : (query + place) % (arms.length - 1);
      const second = arms.length === 2 ? 1 : first + 1 + (place % (arms.length - first - 1));
      const pair = { query, place, arms: [arms[first] ?? "", arms[second] ?? ""] as const };
      rows.push(...rowsOfPair(plan, { pair, isSeen: query < plan.queries, shift, draw }));
    }
  }
  return rows;
}

interface PairDraw {
  pair: { query: number; place: number; arms: readonly [string, string] };
  isSeen: boolean;
  shift: number;
  draw: Draw;
}

function rowsOfPair(plan: Simulation, { pair, isSeen, shift, draw }: PairDraw): PreferenceRow[] {
  const ahead = (plan.winRate - (ties + bothBad) / 2) / (1 - ties - bothBad);
  // One draw for the pair and one threshold for every rater: raters of one pair are alike, and the mean over pairs is the win rate.
  const chance = ahead + shift + (draw() < 0.5 ? 1 : -1) * spread.pair;
  const leaning = draw();
  const rater = () => (draw() < 0.6 ? leaning : draw());
  const people = isSeen ? Array.from({ length: plan.ratersPerPair ?? 3 }, () => choiceOf(rater(), chance)) : [];
  const base = rowOf(pair, draw);
  const isRepeated = isSeen && draw() < (plan.repeatShare ?? 0);
  const rows = people.map((choice, place) => ({ ...base, id: `${base.id}-p${place}`, rater: `p${place + 1}`, choice }));
  const repeats = rows.slice(0, isRepeated ? 1 : 0).map((row) => {
    const choice = draw() < 0.8 ? row.choice : choiceOf(draw(), chance);
    return { ...row, id: `${row.id}-again`, isRepeat: true, left: "second" as const, choice };
  });
  return [...rows, ...repeats, ...(plan.judge ? judgedRows(base, plan.judge, { leaning, chance, draw }) : [])];
}

/** A number from 0 to 1 as a choice: the lowest are wins of the second, then come ties and both bad, then wins of the first. */
function choiceOf(at: number, chance: number): ArmChoice {
  const wins = chance * (1 - ties - bothBad);
  if (at < wins) return "second";
  if (at < wins + ties) return "tie";
  return at < wins + ties + bothBad ? "both_bad" : "first";
}

/** One plain literal: thousands of studies copy it, and a copy of spread parts takes several times as long. */
function rowOf({ query, place, arms }: PairDraw["pair"], draw: Draw): PreferenceRow {
  const id = `pair-${query}-${place}`;
  return {
    id,
    pair: id,
    query: `query-${query}`,
    category: query % 2 === 0 ? "style, tone" : 'a "format"',
    level: (place % 5) + 1,
    firstArm: arms[0],
    secondArm: arms[1],
    firstLength: 20 + Math.floor(draw() * 60),
    secondLength: 20 + Math.floor(draw() * 60),
    firstModel: "",
    secondModel: "",
    rater: "p1",
    raterKind: "person",
    raterModel: "",
    left: "first",
    choice: "tie",
    reasons: "clearer | shorter,\n really",
    isRepeat: false,
    spentMs: 9_000,
    confidence: null,
    judgedAt: "2026-01-01T00:00:00Z",
    prefilledBy: "",
    excluded: "",
  };
}

function judgedRows(base: PreferenceRow, judge: SimulatedJudge, from: { leaning: number; chance: number; draw: Draw }): PreferenceRow[] {
  const { leaning, chance, draw } = from;
  const own = draw();
  return (["first", "second"] as const).map((left) => {
    const at = draw() < 0.1 ? draw() : own;
    const seen = { good: draw() < 0.9 ? leaning : draw(), biased: draw() < 0.4 ? leaning : at * 0.7, worthless: at }[judge];
    const choice = choiceOf(seen, judge === "worthless" ? 0.5 : chance);
    const confidence = Math.round((0.5 + draw() / 2) * 100) / 100;
    return { ...base, id: `${base.id}-judge-${left}`, rater: "judge v1", raterKind: "judge", left, choice, confidence, spentMs: null };
  });
}

/**
 * What the agreement of two raters of one pair truly is: with chance 0.6 · 0.6 both lean on the pair and choose alike, else each
 * chooses by the pair's chances alone.
 */
export function trueAgreement(winRate: number): { percent: number; ac1: number; alpha: number } {
  const ahead = (winRate - (ties + bothBad) / 2) / (1 - ties - bothBad);
  const chances = [1, -1].flatMap((query) => [1, -1].map((pair) => ahead + query * spread.query + pair * spread.pair));
  const decided = 1 - ties - bothBad;
  const shares = chances.map((chance) => [chance * decided, ties, bothBad, (1 - chance) * decided]);
  const squares = (of: readonly number[]) => of.reduce((total, share) => total + share * share, 0);
  const percent = 0.36 + (0.64 * shares.reduce((total, of) => total + squares(of), 0)) / shares.length;
  const alike = squares([ahead * decided, ties, bothBad, (1 - ahead) * decided]);
  const gwet = (1 - alike) / 3;
  return { percent, ac1: (percent - gwet) / (1 - gwet), alpha: (percent - alike) / (1 - alike) };
}

export const simulationDraw = (...keys: readonly string[]) => seededRandom("simulated study", ...keys);
