import * as z from "zod";
import { type Estimate, estimated, type NoValue, noValue } from "../estimate";
import { benjaminiYekutieli } from "../maths/benjamini-yekutieli";
import { studentBelow } from "../maths/distributions";
import { mean, variance } from "../maths/moments";
import { defineStatistic } from "../statistic";
import { type Annotations, alternativeAnnotatorFields, annotationsOf } from "./alternative-annotator-input";

const leastPeople = 3;
const leastItems = 30;

/** How near a label is to the others' ones: share of the same, or less the root mean squared distance. */
export type Scoring = "accuracy" | "neg-rmse";
/** One person's part: can the model stand in for them? */
type Person = {
  annotator: string;
  n: number;
  /** the share of items on which the model is at least as near to the others as this person is */
  modelAdvantage: number;
  personAdvantage: number;
  p: number;
  isRejected: boolean;
};
/** The winning rate with everyone's part in it, or why there is none. */
export type AlternativeAnnotatorTest =
  | (NoValue & { leftOut?: string[] })
  | (Estimate & { passed: boolean; advantageProbability: Estimate; annotators: Person[]; leftOut: string[] });

/**
 * The alternative annotator test: may a model replace a person? Each person in turn is compared with the model by how near each is to
 * the others' labels.
 *
 * @param given people's and the model's labels per item, null for gaps; an item counts for a person where another person and the model
 *   labelled it too
 * @param options scoring: accuracy (share of the others with the same label) or neg-rmse (less the root mean squared distance to them);
 *   epsilon: how much cheaper the model may be bought (0.2 experts, 0.15 skilled, 0.1 crowd); q: false discovery rate
 * @returns the winning rate in [0, 1] with n = people tested, passed where it is at least 0.5; the mean advantage probability of the
 *   model; and per person n, both advantages, the one-sided p of a paired t test, and whether Benjamini and Yekutieli's procedure rejects
 *   that the person is better. No value where fewer than 3 people have 30 items in common with others; those left out are named
 * @see Calderon, Reichart & Dror (2025), https://arxiv.org/abs/2501.10970
 */
export function alternativeAnnotatorTest(
  given: Annotations,
  options: { scoring: Scoring; epsilon: number; q: number },
): AlternativeAnnotatorTest {
  const compared = given.people.map((_, person) => comparisonsOf(given, person, options.scoring));
  const isTested = (person: number) => (compared[person]?.length ?? 0) >= leastItems;
  const leftOut = given.names.filter((_, person) => !isTested(person));
  const tested = given.names.flatMap((annotator, person) => (isTested(person) ? [{ annotator, of: compared[person] ?? [] }] : []));
  if (given.people.length < leastPeople)
    return noValue(0, `the test needs at least ${leastPeople} people, and there are ${given.people.length}`);
  if (tested.length < leastPeople) {
    const because = `at least ${leastPeople} people need ${leastItems} items that another person and the model labelled too, and ${tested.length} have them`;
    return { ...noValue(tested.length, because), leftOut };
  }
  const people = tested.map(({ annotator, of }) => personOf(annotator, of, options.epsilon));
  const rejected = benjaminiYekutieli(
    people.map(({ p }) => p),
    options.q,
  );
  const annotators = people.map((person, place) => ({ ...person, isRejected: rejected[place] ?? false }));
  const winningRate = annotators.filter(({ isRejected }) => isRejected).length / annotators.length;
  const advantageProbability = estimated(mean(people.map(({ modelAdvantage }) => modelAdvantage)), people.length);
  return { ...estimated(winningRate, people.length), passed: winningRate >= 0.5, advantageProbability, annotators, leftOut };
}

/** Per item whether the model, and whether the person, is at least as near to the others. */
function comparisonsOf({ people, model }: Annotations, person: number, scoring: Scoring): [boolean, boolean][] {
  return model.flatMap((answer, item): [boolean, boolean][] => {
    const own = people[person]?.[item] ?? null;
    const others = people.flatMap((labels, other) => (other === person ? [] : (labels[item] ?? [])));
    if (own === null || answer === null || others.length === 0) return [];
    const [modelScore, personScore] = [nearness(answer, others, scoring), nearness(own, others, scoring)];
    return [[modelScore >= personScore, personScore >= modelScore]];
  });
}

function nearness(label: string | number, others: readonly (string | number)[], scoring: Scoring): number {
  if (scoring === "accuracy") return others.filter((other) => String(other) === String(label)).length / others.length;
  return -Math.sqrt(mean(others.map((other) => (Number(other) - Number(label)) ** 2)));
}

function personOf(annotator: string, compared: readonly [boolean, boolean][], epsilon: number) {
  const n = compared.length;
  const differences = compared.map(([model, person]) => Number(person) - Number(model));
  return {
    annotator,
    n,
    modelAdvantage: compared.filter(([model]) => model).length / n,
    personAdvantage: compared.filter(([, person]) => person).length / n,
    p: belowEpsilon(differences, epsilon),
  };
}

/** One-sided p of the mean being below epsilon. Where all differences are the same there is no doubt left on which side it is. */
function belowEpsilon(differences: readonly number[], epsilon: number): number {
  const error = Math.sqrt(variance(differences, 1) / differences.length);
  const gap = mean(differences) - epsilon;
  if (error === 0) return gap < 0 ? 0 : 1;
  return studentBelow(gap / error, differences.length - 1);
}

export const alternativeAnnotatorStatistic = defineStatistic({
  id: "alternative-annotator-test",
  title: "Alternative annotator test: may the model replace a person? (value: winning rate)",
  input: z.strictObject(alternativeAnnotatorFields).transform(annotationsOf),
  compute: ({ scoring, epsilon, q, annotations }) => ({
    ...alternativeAnnotatorTest(annotations, { scoring, epsilon, q }),
    ...{ scoring, epsilon, multipleTesting: "Benjamini-Yekutieli", q },
  }),
});
