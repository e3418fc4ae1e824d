import type { Finding } from "@/lib/schema/finding";
import type { ChainCheck, InstructionCheck } from "./check";
import { conflict } from "./conflict";
import { controlCharacter } from "./control-character";
import { equalTexts } from "./equal-texts";
import { falseClaim } from "./false-claim";
import { infeasible } from "./infeasible";
import { leakedWords } from "./leaked-words";
import { lostConstraint } from "./lost-constraint";
import { measuredOrder } from "./measured-order";
import { mereTopic } from "./mere-topic";
import { mislabelledLevel } from "./mislabelled-level";
import { missingLevel } from "./missing-level";
import { nearIdentical } from "./near-identical";
import { notInText } from "./not-in-text";
import { oneTurn } from "./one-turn";
import { placeholder } from "./placeholder";
import type { LintChain, LintInstruction } from "./subject";
import { topicDrift } from "./topic-drift";
import { truncated } from "./truncated";
import { twoInOne } from "./two-in-one";
import { unlistedDemand } from "./unlisted-demand";
import { unresolvedChoice } from "./unresolved-choice";

/** Every check on one instruction. UI, API, command line and documentation read this list. */
export const instructionChecks: readonly InstructionCheck[] = [
  leakedWords,
  unresolvedChoice,
  placeholder,
  controlCharacter,
  infeasible,
  conflict,
  notInText,
  unlistedDemand,
  mereTopic,
  twoInOne,
  nearIdentical,
  truncated,
  falseClaim,
];

/** Every check between the levels of a chain. */
export const chainChecks: readonly ChainCheck[] = [
  lostConstraint,
  missingLevel,
  equalTexts,
  mislabelledLevel,
  topicDrift,
  oneTurn,
  measuredOrder,
];

/** Everything the checks find in one instruction, by itself. In the order of the text within each check. */
export function lintInstruction(instruction: LintInstruction): Finding[] {
  return instructionChecks.flatMap((check) => check.look(instruction));
}

/** Everything the checks find between the levels of a chain. The levels themselves are looked at with `lintInstruction`. */
export function lintChain(chain: LintChain): Finding[] {
  return chainChecks.flatMap((check) => check.look(chain));
}
