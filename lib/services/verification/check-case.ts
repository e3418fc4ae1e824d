import { check, prepareVerifiers } from "@/lib/constraints/engine";
import { verifierById } from "@/lib/constraints/index";
import { AppError } from "@/lib/errors";
import type { VerifyCase, VerifyResult } from "@/lib/schema/verification";

const prepared = new Set<string>();

/** Loads whatever these verifiers need; nothing is loaded twice, and nothing that is not needed: some take seconds. */
export async function prepareFor(verifierIds: Iterable<string>): Promise<void> {
  const fresh = [...new Set(verifierIds)].filter((id) => !prepared.has(id));
  await prepareVerifiers(fresh.flatMap((id) => verifierById(id) ?? []));
  for (const id of fresh) prepared.add(id);
}

/** Whether a verifier can be run at once. */
export function isPrepared(verifierId: string): boolean {
  return prepared.has(verifierId) || verifierById(verifierId)?.prepare === undefined;
}

/**
 * Checks one case; its verifier must have been prepared. Benchmarks write null for parameters that are not given: those
 * are left out.
 */
export function checkCase({ id, instruction_id, kwargs, response }: VerifyCase): VerifyResult {
  const verifier = verifierById(instruction_id);
  if (!verifier) throw new AppError("invalid_input", `there is no verifier "${instruction_id}"`);
  if (verifier.unsupported !== undefined)
    throw new AppError("invalid_input", `${instruction_id} is not supported: ${verifier.unsupported}`);
  const given = Object.fromEntries(Object.entries(kwargs ?? {}).filter(([, value]) => value !== null));
  const params = verifier.params.safeParse(given);
  if (!params.success) {
    const problems = params.error.issues.map(({ path, message }) => `${path.join(".") || "kwargs"}: ${message}`);
    throw new AppError("invalid_input", `the kwargs do not fit ${instruction_id}: ${problems.join("; ")}`);
  }
  const { strict, loose, evidence, spans } = check(verifier, response, params.data);
  return { id, strict, loose, evidence, spans: [...spans] };
}
