import type { Demand } from "../demand";
import { verifierById } from "../index";

interface Bound {
  verifierId: string | null;
  params: unknown;
}

/**
 * What a verifier demands with these parameters, in pieces that can be compared between verifiers: "100 to 150 words" is
 * at least 100 and at most 150.
 *
 * @returns none where the verifier says nothing about it, or does not take the parameters
 */
export function atomsOf({ verifierId, params }: Bound): string[] {
  const verifier = verifierId === null ? undefined : verifierById(verifierId);
  const parsed = verifier?.params.safeParse(params);
  const demands = parsed?.success ? (verifier?.demands?.(parsed.data) ?? []) : [];
  return demands.flatMap(atomsIn);
}

function atomsIn(demand: Demand): string[] {
  if (demand.is !== "count") return [sortedJson(demand).toLowerCase()];
  const { of, atLeast, atMost } = demand;
  if (of === "commas" && atMost === 0) return atomsIn({ is: "lacks", text: "," });
  return [...(atLeast ? [`${of} ≥ ${atLeast}`] : []), ...(atMost === undefined ? [] : [`${of} ≤ ${atMost}`])];
}

/** Whether some demands leave nothing of these over; never where these are none. */
export function areAmong(atoms: readonly string[], all: ReadonlySet<string>): boolean {
  return atoms.length > 0 && atoms.every((atom) => all.has(atom));
}

/** JSON whose keys are in order, so that equal values give equal texts. */
export function sortedJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === "object" && !Array.isArray(inner) ? Object.fromEntries(Object.entries(inner).sort()) : inner,
  );
}
