import { business } from "./business";
import { cooking } from "./cooking";
import { finance } from "./finance";
import { gardening } from "./gardening";
import { general } from "./general";
import { health } from "./health";
import { history } from "./history";
import { household } from "./household";
import { languages } from "./languages";
import { law } from "./law";
import { learning } from "./learning";
import { mathematics } from "./mathematics";
import { music } from "./music";
import { programming } from "./programming";
import { science } from "./science";
import { society } from "./society";
import { sport } from "./sport";
import type { Topic } from "./topic";
import { travel } from "./travel";
import { writing } from "./writing";

/** Every field the rehearsal model knows, the general one last: it stands in where no other fits. */
export const topics: readonly Topic[] = [
  cooking,
  travel,
  programming,
  health,
  business,
  history,
  science,
  writing,
  languages,
  law,
  finance,
  sport,
  gardening,
  music,
  household,
  learning,
  mathematics,
  society,
  general,
];
