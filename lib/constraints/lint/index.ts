import type { Finding } from "@/lib/schema/finding";
import type { LintChain, LintInstruction } from "./subject";

/** Everything the checks find in one instruction, by itself. In the order of the text within each check. */
export function lintInstruction(_instruction: LintInstruction): Finding[] {
  return [];
}

/** Everything the checks find between the levels of a chain. The levels themselves are looked at with `lintInstruction`. */
export function lintChain(_chain: LintChain): Finding[] {
  return [];
}
