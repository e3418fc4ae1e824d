import { type JudgedPair, judgeBiasCard } from "@/lib/agreement/judges/judge-bias-card";
import { alternativeAnnotatorTest } from "@/lib/agreement/raters/alternative-annotator-test";
import type { EstimateView } from "@/lib/schema/estimate-view";
import type { JudgeTrial, StudyAlternativeTest } from "@/lib/schema/study-report";
import type { ArmChoice } from "@/lib/schema/study-rows";
import { viewOf } from "./by-query";
import { partsBy } from "./contrasts";
import { judgeFlipRate } from "./judged-contrast";
import { ownPreference } from "./own-preference";
import { bothOrders, type StudyPair } from "./pairs";

/** A judge that changes its mind more often than this when the sides are swapped may not pre-fill. */
export const mostFlips = 0.2;
const falseDiscoveryRate = 0.05;

/**
 * One judge on trial: its biases, how far it agrees with people, and whether it may stand in for one of them.
 *
 * @param pairs of the whole study
 * @param judge whose; null where there is none
 * @param epsilon how much cheaper it may be bought, from the protocol's kind of annotators
 * @returns the bias card, the alternative annotator test (its choice of a pair is what it chose in both orders, a tie where they differ),
 *   the calibration curve of its confidences, and per category whether it may pre-fill: the test passes there and at most a fifth of its
 *   choices turn with the order
 */
export function judgeTrial(pairs: readonly StudyPair[], judge: string | null, epsilon: number): JudgeTrial {
  const own = judge === null ? [] : pairs.filter(({ judged }) => judged.some((one) => one.judge === judge));
  const card = judgeBiasCard(own.map((pair) => judgedPair(pair, judge ?? "")));
  const said = (estimate: EstimateView): EstimateView => (judge === null ? { value: null, n: 0, because: "there is no judge" } : estimate);
  const { calibrationError } = card;
  return {
    judge,
    pairs: own.length,
    flipRate: said(judgeFlipRate(own, judge ?? "")),
    firstPositionRate: said(viewOf(card.firstPositionRate)),
    verbositySlope: said(viewOf(card.verbositySlope)),
    ownPreference: said(ownPreference(own, judge ?? "")),
    agreementWithPeople: said(viewOf(card.agreementWithPeople)),
    calibration: { error: said(viewOf(calibrationError)), curve: "curve" in calibrationError ? calibrationError.curve : [] },
    alternative: alternativeTest(own, judge, epsilon),
    categories: partsBy(own, ({ category }) => category).map(([category, part]) => categoryTrial(part, { category, judge, epsilon })),
  };
}

type Side = Exclude<ArmChoice, "both_bad">;
const sides: Record<ArmChoice, Side> = { first: "first", second: "second", tie: "tie", both_bad: "tie" };

/** A pair as the bias card takes it; both bad is a tie there. */
export function judgedPair(pair: StudyPair, judge: string): JudgedPair {
  const { first, second } = bothOrders(pair, judge);
  const said = first ?? second;
  return {
    shownFirst: first && sides[first.choice],
    shownSecond: second && sides[second.choice],
    human: majority(pair.people.map(({ choice }) => sides[choice])),
    firstLength: pair.firstLength,
    secondLength: pair.secondLength,
    ...(said?.confidence === null || said === null ? {} : { confidence: said.confidence }),
  };
}

/** What most people prefer; null where there is no one side that most prefer. */
function majority(preferred: readonly Side[]): Side | null {
  const counts = (["first", "second", "tie"] as const).map((side) => ({ side, many: preferred.filter((one) => one === side).length }));
  const most = Math.max(...counts.map(({ many }) => many));
  const ahead = counts.filter(({ many }) => many === most);
  return most > 0 && ahead.length === 1 ? (ahead[0]?.side ?? null) : null;
}

/** May the judge replace a person on these pairs? */
export function alternativeTest(pairs: readonly StudyPair[], judge: string | null, epsilon: number): StudyAlternativeTest {
  const names = [...new Set(pairs.flatMap(({ people }) => people.map(({ rater }) => rater)))].sort();
  const none = { epsilon, passed: false, annotators: [], leftOut: [] };
  const refuse = (n: number, because: string): StudyAlternativeTest => {
    const refused = { value: null, n, because };
    return { ...none, winningRate: refused, advantageProbability: refused };
  };
  if (judge === null) return refuse(0, "there is no judge");
  const model = pairs.map((pair) => choiceOf(pair, judge));
  const people = names.map((name) => pairs.map((pair) => pair.people.find(({ rater }) => rater === name)?.choice ?? null));
  const found = alternativeAnnotatorTest({ people, model, names }, { scoring: "accuracy", epsilon, q: falseDiscoveryRate });
  if (!("annotators" in found)) return { ...refuse(found.n, found.because), leftOut: found.leftOut ?? [] };
  const { passed, annotators, leftOut } = found;
  return { epsilon, passed, annotators, leftOut, winningRate: viewOf(found), advantageProbability: viewOf(found.advantageProbability) };
}

/** What the judge chose of a pair; a tie where its two orders differ. */
function choiceOf(pair: StudyPair, judge: string): ArmChoice | null {
  const { first, second } = bothOrders(pair, judge);
  if (first && second) return first.choice === second.choice ? first.choice : "tie";
  return first?.choice ?? second?.choice ?? null;
}

function categoryTrial(pairs: readonly StudyPair[], of: { category: string; judge: string | null; epsilon: number }) {
  const flipRate = judgeFlipRate(pairs, of.judge ?? "");
  const test = alternativeTest(pairs, of.judge, of.epsilon);
  const against = [...testAgainst(test), ...flipsAgainst(flipRate)];
  const mayPrefill = against.length === 0;
  const because = mayPrefill
    ? `the alternative annotator test passes and ${percent(flipRate)} of its choices turn with the order`
    : against.join("; ");
  return { category: of.category, pairs: pairs.length, flipRate, winningRate: test.winningRate, mayPrefill, because };
}

function testAgainst({ winningRate, passed }: StudyAlternativeTest): string[] {
  if (winningRate.value === null) return [`the alternative annotator test has no result: ${winningRate.because}`];
  return passed
    ? []
    : [`the alternative annotator test does not pass: it may replace ${percent(winningRate)} of the people, and 50 % are needed`];
}

function flipsAgainst(flipRate: EstimateView): string[] {
  if (flipRate.value === null) return [`its flip rate is not known: ${flipRate.because}`];
  return flipRate.value <= mostFlips
    ? []
    : [`${percent(flipRate)} of its choices turn with the order, and ${mostFlips * 100} % are the most`];
}

function percent(estimate: EstimateView): string {
  return estimate.value === null ? "an unknown share" : `${Math.round(estimate.value * 100)} %`;
}
