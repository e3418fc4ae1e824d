import { check } from "@/lib/constraints/engine";
import { verifierById } from "@/lib/constraints/index";
import { feedbackParts } from "@/lib/constraints/lint/feedback-parts";
import {
  answersById,
  type CheckedPair,
  type CodeVerdictRow,
  pairsToCheck,
  type Recheck,
  replaceCodeVerdicts,
} from "@/lib/db/code-verdicts";
import type { Sql } from "@/lib/db/sql";
import { prepareFor } from "@/lib/services/verification/check-case";

/**
 * Has code check every bound constraint of the scope against every answer it is put to, and keeps what it says. Doing it
 * twice changes nothing.
 *
 * @returns how many verdicts there are in the scope now
 */
export async function recheck(sql: Sql, scope: Recheck): Promise<number> {
  const pairs = await pairsToCheck(sql, scope);
  await prepareFor(pairs.map(({ verifierId }) => verifierId));
  const answers = await answersById(sql, [...new Set(pairs.map(({ answerId }) => answerId))]);
  const texts = new Map(answers.map((answer) => [answer.id, checkedPart(answer)]));
  const rows = pairs.flatMap((pair) => verdictOf(pair, texts.get(pair.answerId) ?? ""));
  await replaceCodeVerdicts(sql, scope, rows);
  return rows.length;
}

/** Internal feedback ends with an account of itself, which no constraint is about. What is left begins where the whole does. */
function checkedPart({ kind, text }: { kind: string; text: string }): string {
  return kind === "internal_feedback" ? (feedbackParts(text)?.answer ?? text) : text;
}

/** None where the verifier has left the registry, or its parameters do not fit it any more. */
function verdictOf({ constraintId, answerId, verifierId, params }: CheckedPair, text: string): CodeVerdictRow[] {
  const verifier = verifierById(verifierId);
  if (!verifier || verifier.unsupported !== undefined || !verifier.params.safeParse(params).success) return [];
  return [{ constraintId, answerId, verifierId, ...check(verifier, text, params) }];
}
