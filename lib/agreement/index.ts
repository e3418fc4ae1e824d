import { bradleyTerryStatistic } from "./comparisons/bradley-terry";
import { clusteredMeanStatistic } from "./comparisons/clustered-mean";
import { mcnemarStatistic } from "./comparisons/mcnemar";
import { pairedBootstrapStatistic } from "./comparisons/paired-bootstrap";
import { calibrationErrorStatistic } from "./judges/calibration-error";
import { clusteredPpiMeanStatistic } from "./judges/clustered-ppi-mean";
import { judgeBiasCardStatistic } from "./judges/judge-bias-card";
import { lengthControlledWinRateStatistic } from "./judges/length-controlled-win-rate";
import { ppiMeanDifferenceStatistic, ppiMeanStatistic } from "./judges/ppi-mean";
import { roganGladenStatistic } from "./judges/rogan-gladen";
import { sensitivitySpecificityStatistic } from "./judges/sensitivity-specificity";
import { winRateStatistic } from "./judges/win-rate";
import { alternativeAnnotatorStatistic } from "./raters/alternative-annotator-test";
import { brennanPredigerStatistic } from "./raters/brennan-prediger";
import { cohenKappaStatistic } from "./raters/cohens-kappa";
import { congerKappaStatistic } from "./raters/congers-kappa";
import { kendallStatistic, pearsonStatistic, spearmanStatistic } from "./raters/correlations";
import { dawidSkeneStatistic } from "./raters/dawid-skene";
import { fleissKappaStatistic } from "./raters/fleiss-kappa";
import { generalisedFleissKappaStatistic } from "./raters/generalised-fleiss-kappa";
import { gwetAc1Statistic, gwetAc2Statistic } from "./raters/gwets-ac";
import { krippendorffAlphaStatistic } from "./raters/krippendorffs-alpha";
import { pairwiseAgreementStatistic } from "./raters/pairwise-agreement";
import { percentAgreementStatistic } from "./raters/percent-agreement";
import { scottPiStatistic } from "./raters/scotts-pi";
import type { Statistic } from "./statistic";
import { wilsonIntervalStatistic } from "./wilson-interval";

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
  pairwiseAgreementStatistic,
  dawidSkeneStatistic,
  alternativeAnnotatorStatistic,
  wilsonIntervalStatistic,
  clusteredMeanStatistic,
  mcnemarStatistic,
  pairedBootstrapStatistic,
  bradleyTerryStatistic,
  winRateStatistic,
  lengthControlledWinRateStatistic,
  judgeBiasCardStatistic,
  calibrationErrorStatistic,
  sensitivitySpecificityStatistic,
  roganGladenStatistic,
  ppiMeanStatistic,
  ppiMeanDifferenceStatistic,
  clusteredPpiMeanStatistic,
];
