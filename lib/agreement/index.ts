import { brennanPredigerStatistic } from "./raters/brennan-prediger";
import { cohenKappaStatistic } from "./raters/cohens-kappa";
import { congerKappaStatistic } from "./raters/congers-kappa";
import { kendallStatistic, pearsonStatistic, spearmanStatistic } from "./raters/correlations";
import { fleissKappaStatistic } from "./raters/fleiss-kappa";
import { generalisedFleissKappaStatistic } from "./raters/generalised-fleiss-kappa";
import { gwetAc1Statistic, gwetAc2Statistic } from "./raters/gwets-ac";
import { krippendorffAlphaStatistic } from "./raters/krippendorffs-alpha";
import { percentAgreementStatistic } from "./raters/percent-agreement";
import { scottPiStatistic } from "./raters/scotts-pi";
import type { Statistic } from "./statistic";

/** Every statistic there is, in the order in which they are listed. */
export const statistics: readonly Statistic[] = [
  percentAgreementStatistic,
  cohenKappaStatistic,
  scottPiStatistic,
  fleissKappaStatistic,
  generalisedFleissKappaStatistic,
  congerKappaStatistic,
  brennanPredigerStatistic,
  krippendorffAlphaStatistic,
  gwetAc1Statistic,
  gwetAc2Statistic,
  pearsonStatistic,
  spearmanStatistic,
  kendallStatistic,
];
