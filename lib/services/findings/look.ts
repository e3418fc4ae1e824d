import { createHash } from "node:crypto";
import { lintChain, lintInstruction } from "@/lib/constraints/lint/index";
import type { LintConstraint, LintInstruction } from "@/lib/constraints/lint/subject";
import type { AnsweredChain } from "@/lib/db/chain-states";
import type { ChainConstraint } from "@/lib/schema/chain-state";
import type { MeasuredLevel } from "@/lib/schema/coverage";
import type { Finding } from "@/lib/schema/finding";

type Instruction = AnsweredChain["instructions"][number];

/** A finding with the words it points at, and what tells it from every other: the same again has the same fingerprint. */
export interface Found extends Finding {
  fingerprint: string;
  quote: string | null;
}

/** Everything the checks find in a query's instructions and between its levels. What a filter or a person dropped is left out. */
export function look(chain: AnsweredChain, measured: readonly MeasuredLevel[]): Found[] {
  const byId = new Map(chain.constraints.map((constraint) => [constraint.id, lintConstraint(constraint)]));
  const kept = chain.instructions.filter(({ filterDecision }) => filterDecision !== "drop");
  const subjects = kept.map((instruction) => subjectOf(instruction, byId));
  const levels = subjects.filter(({ level }) => level !== null);
  const general = chain.constraints.filter(({ track, isDropped }) => track === "general" && !isDropped);
  const known = general.map(lintConstraint);
  const found = [
    ...subjects.flatMap(lintInstruction),
    ...(levels.length > 0 ? lintChain({ id: chain.queryId, query: chain.query, levels, measured, known }) : []),
  ];
  return signed(found, chain);
}

function lintConstraint({ id, category, text, verifierId, params }: ChainConstraint): LintConstraint {
  return { id, category, text, verifierId, params };
}

/** Variants on format and number stand beside the chain, not in it. */
function subjectOf(instruction: Instruction, byId: ReadonlyMap<string, LintConstraint>): LintInstruction {
  const { id, text, track, level, uses, answer, internalFeedback } = instruction;
  const constraints = uses.flatMap(({ constraintId }) => byId.get(constraintId) ?? []);
  return { id, text, level: track === "general" ? level : null, constraints, answer, internalFeedback };
}

function signed(findings: readonly Finding[], chain: AnsweredChain): Found[] {
  const times = new Map<string, number>();
  return findings.map((finding) => {
    const quote = quoteOf(finding, chain);
    const base = baseOf(finding, chain.queryId, quote);
    const time = times.get(base) ?? 0;
    times.set(base, time + 1);
    return { ...finding, quote, fingerprint: `${base}:${time}` };
  });
}

function baseOf({ check, instructionId, field, constraintIds, message }: Finding, queryId: string, quote: string | null): string {
  const parts = [queryId, check, instructionId, field, [...constraintIds].sort(), quote ?? message];
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 32);
}

/** Of a fingerprint, what it shares with the same thing found elsewhere in the same text. */
export function kindOf(fingerprint: string): string {
  return fingerprint.split(":")[0] ?? fingerprint;
}

function quoteOf({ field, instructionId, constraintIds, span }: Finding, { instructions, constraints }: AnsweredChain): string | null {
  const instruction = instructions.find(({ id }) => id === instructionId);
  if (!span || !instruction) return null;
  const constraint = constraints.find(({ id }) => id === constraintIds[0]);
  const texts = {
    ...{ text: instruction.text, answer: instruction.answer, internal_feedback: instruction.internalFeedback },
    ...{ constraint: constraint?.text, chain: null },
  };
  return texts[field]?.slice(span.start, span.end) ?? null;
}
