import { dawidSkene } from "@/lib/agreement/raters/dawid-skene";
import { pairwiseAgreement } from "@/lib/agreement/raters/pairwise-agreement";
import { codeRatings } from "@/lib/agreement/raters/ratings";
import type { AgreementPair, AgreementReport } from "@/lib/schema/agreement";
import { EstimateView } from "@/lib/schema/estimate-view";
import type { SharedMatrix } from "./rating-matrix";

const codedOf = ({ items, categories }: SharedMatrix) =>
  codeRatings({ ratings: items.map(({ ratings }) => ratings), rows: "items", categories });

/** Every two people: how often they say the same of what both judged. */
export function pairsOf(shared: SharedMatrix): AgreementPair[] {
  if (shared.items.length === 0) return [];
  return pairwiseAgreement(codedOf(shared), shared.people).map(({ first, second, agreement, kappa }) => ({
    first,
    second,
    agreement: EstimateView.parse(agreement),
    kappa: EstimateView.parse(kappa),
  }));
}

/** How right each person is, as Dawid and Skene's model reckons it from the ratings alone. */
export function annotatorModel(shared: SharedMatrix): AgreementReport["model"] {
  const { items, people } = shared;
  const judged = people.map((_, column) => items.filter(({ ratings }) => ratings[column] !== null).length);
  const named = (accuracies: readonly (number | null)[]) =>
    people.map((name, column) => ({ name, judged: judged[column] ?? 0, accuracy: accuracies[column] ?? null }));
  if (items.length === 0) return { annotators: [], because: "no item was judged by two people yet" };
  const found = dawidSkene(codedOf(shared), { iterations: 500, tolerance: 1e-7, smoothing: 0.01 });
  if (!("annotators" in found)) return { annotators: named([]), because: found.because };
  return { annotators: named(found.annotators.map(({ accuracy }) => accuracy)), because: null };
}
