import type { Finding, Severity } from "@/lib/schema/finding";
import type { LintChain, LintInstruction } from "./subject";

/**
 * One thing that can be wrong, with an instruction or between the levels of a chain. Pure and in bounded time, whatever
 * the text; finds are in the order of the text.
 */
export interface Check<Subject> {
  id: string;
  title: string;
  /** of most of its findings; a single finding may be graver or lighter */
  severity: Severity;
  /** what it looks for, in one sentence */
  summary: string;
  look(subject: Subject): Finding[];
}

export type InstructionCheck = Check<LintInstruction>;
export type ChainCheck = Check<LintChain>;

type Told = Pick<Finding, "message"> & Partial<Omit<Finding, "check" | "instructionId" | "message">>;
type Look<Subject> = (subject: Subject) => readonly Told[];
type Written<Subject> = Omit<Check<Subject>, "look"> & { look: Look<Subject> };

/** A check on one instruction: its findings say only what is special about them; about the text unless they say otherwise. */
export function defineCheck(check: Written<LintInstruction>): InstructionCheck {
  const { id, severity } = check;
  const whole = (instruction: LintInstruction, told: Told): Finding => ({
    ...{ check: id, severity, field: "text", constraintIds: [], span: null, repairs: [] },
    ...told,
    instructionId: instruction.id,
  });
  return { ...check, look: (instruction) => check.look(instruction).map((told) => whole(instruction, told)) };
}

type ToldOfChain = Told & Pick<Finding, "instructionId">;

/** A check on a chain: each finding says which level it is about, or none. */
export function defineChainCheck(check: Omit<ChainCheck, "look"> & { look(chain: LintChain): readonly ToldOfChain[] }): ChainCheck {
  const { id, severity } = check;
  const whole = (told: ToldOfChain): Finding => ({
    ...{ check: id, severity, field: "chain", constraintIds: [], span: null, repairs: [] },
    ...told,
  });
  return { ...check, look: (chain) => check.look(chain).map(whole) };
}
