import type { AnyVerifier } from "../verifier";
import { arxiv } from "./arxiv";
import { bbhLogical } from "./bbh-logical";
import { bbhTime } from "./bbh-time";
import { cnnDailymail } from "./cnn-dailymail";
import { conll2003 } from "./conll2003";
import { e2e } from "./e2e";
import { format } from "./format";
import { gigaword } from "./gigaword";
import { gsm8k } from "./gsm-8k";
import { samsum } from "./samsum";
import { selfMadeSpace } from "./self-made-space";
import { textEditing } from "./text-editing";
import { wikievents } from "./wikievents";
import { xsum } from "./xsum";

/** FollowBench's sources that rules check, under "followbench:" and the source's name. @see Jiang et al. (2024), arXiv 2310.20410 */
export const followbenchVerifiers: readonly AnyVerifier[] = [
  e2e,
  wikievents,
  conll2003,
  bbhLogical,
  bbhTime,
  selfMadeSpace,
  gsm8k,
  format,
  textEditing,
  cnnDailymail,
  xsum,
  samsum,
  gigaword,
  arxiv,
];
