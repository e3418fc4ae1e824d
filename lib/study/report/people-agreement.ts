import type { Estimate } from "@/lib/agreement/estimate";
import { gwetsAc } from "@/lib/agreement/raters/gwets-ac";
import { krippendorffsAlpha } from "@/lib/agreement/raters/krippendorffs-alpha";
import { percentAgreement } from "@/lib/agreement/raters/percent-agreement";
import { type CodedRatings, codeRatings } from "@/lib/agreement/raters/ratings";
import type { PeopleAgreement } from "@/lib/schema/study-report";
import { ArmChoice } from "@/lib/schema/study-rows";
import { type AgreementSums, added, itemSums, ofSums } from "./agreement-sums";
import { bootstrapByQuery, type Drawing } from "./by-query";
import type { StudyPair } from "./pairs";

/**
 * How far people agree on the pairs that two or more of them judged: same choice or not, among first, second, tie and both bad.
 *
 * @param pairs of the whole study
 * @param drawing the seed, how many resamples of queries an interval takes, and the generators
 * @returns percent agreement in [0, 1], Gwet's AC1 and Krippendorff's nominal alpha (at most 1) with n = shared pairs and intervals by
 *   query; no value where one person judged alone, or no pair was shared, and for alpha and AC1 where only one choice was ever made
 */
export function peopleAgreement(pairs: readonly StudyPair[], drawing: Drawing): PeopleAgreement {
  const raters = [...new Set(pairs.flatMap(({ people }) => people.map(({ rater }) => rater)))].sort();
  const shared = pairs.filter(({ people }) => people.length > 1);
  const refused = refusal(raters, shared);
  const said = { raters: raters.length, pairs: shared.length, samples: drawing.samples };
  if (refused) return { ...said, percent: refused, ac1: refused, alpha: refused };
  const ratings = ratingsOf(shared, raters);
  const byQuery = sumsByQuery(shared, ratings);
  const queries = [...byQuery.keys()];
  const parts = [...byQuery.values()];
  const estimate = (name: string, result: Estimate, measure: (sums: AgreementSums) => Estimate) => {
    const ofPlaces = (places: readonly number[]) => measure(added(places.flatMap((place) => parts[place] ?? [])));
    return bootstrapByQuery({ name, result, queries, measure: ofPlaces }, drawing);
  };
  return {
    ...said,
    percent: estimate("percent agreement", percentAgreement(ratings), ofSums.percent),
    ac1: estimate("AC1", gwetsAc(ratings), ofSums.ac1),
    alpha: estimate("alpha", krippendorffsAlpha(ratings, "nominal"), ofSums.alpha),
  };
}

function sumsByQuery(shared: readonly StudyPair[], ratings: CodedRatings): Map<string, AgreementSums> {
  const sums = new Map<string, AgreementSums>();
  for (const [place, own] of itemSums(ratings).entries()) {
    const query = shared[place]?.query ?? "";
    const before = sums.get(query);
    sums.set(query, before ? added([before, own]) : own);
  }
  return sums;
}

function refusal(raters: readonly string[], shared: readonly StudyPair[]) {
  const refuse = (because: string) => ({ value: null, n: 0, because });
  if (raters.length === 0) return refuse("nobody has judged any pair");
  if (raters.length === 1) return refuse("one person judged alone: agreement takes two");
  return shared.length === 0 ? refuse("no pair was judged by two people") : null;
}

function ratingsOf(shared: readonly StudyPair[], raters: readonly string[]): CodedRatings {
  const ratings = shared.map(({ people }) => {
    const own = new Map(people.map(({ rater, choice }) => [rater, choice]));
    return raters.map((rater) => own.get(rater) ?? null);
  });
  return codeRatings({ ratings, rows: "items", categories: [...ArmChoice.options] });
}
