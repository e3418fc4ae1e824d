import { lintChain, lintInstruction } from "@/lib/constraints/lint/index";
import { chainOf, type LintCase, readCase } from "@/lib/constraints/lint/read-case";
import { AppError } from "@/lib/errors";
import type { Finding } from "@/lib/schema/finding";
import type { LintLine } from "@/lib/schema/lint";
import { badLineReason } from "./json-lines";

/** So many chains are held open at once: their levels need not follow each other in a file. */
const chainsHeld = 2_000;

/**
 * Reads lines of instructions, and answers each with what the checks find in it, in order. What they find between the
 * levels of a chain whose lines share an id comes in a line of its own, once no more of it is expected.
 */
export function lintLines(): { read(value: unknown): LintLine[]; end(): LintLine[] } {
  const open = new Map<string, LintCase[]>();
  return {
    read(value) {
      const read = readCase(value);
      const lines: LintLine[] = [{ id: read.instruction.id, findings: findingsOf(read) }];
      if (read.chainId === null) return lines;
      open.set(read.chainId, [...(open.get(read.chainId) ?? []), read]);
      const [oldest] = open.keys();
      if (open.size > chainsHeld && oldest !== undefined) lines.push(closed(open, oldest));
      return lines;
    },
    end: () => [...open.keys()].map((id) => closed(open, id)),
  };
}

/** The same for instructions that came together. */
export function lintCases(cases: readonly unknown[]): LintLine[] {
  const { read, end } = lintLines();
  return [...cases.flatMap((value, place) => readAt(read, value, place)), ...end()];
}

function readAt(read: (value: unknown) => LintLine[], value: unknown, place: number): LintLine[] {
  try {
    return read(value);
  } catch (error) {
    throw new AppError("invalid_input", `instruction ${place + 1}: ${badLineReason(error)}`);
  }
}

function findingsOf({ instruction, chain }: LintCase): Finding[] {
  if (!chain) return lintInstruction(instruction);
  return [...chain.levels.flatMap((level) => lintInstruction(level)), ...lintChain(chain)];
}

function closed(open: Map<string, LintCase[]>, id: string): LintLine {
  const cases = open.get(id) ?? [];
  open.delete(id);
  return { chain: id, findings: lintChain(chainOf(id, cases)) };
}
