import type { Demand } from "../demand";
import { verifierById } from "../index";
import type { AnyVerifier } from "../verifier";

/** A constraint with its verifier and its parsed demands. */
export interface Demanding {
  place: number;
  verifier: AnyVerifier;
  params: unknown;
  demands: readonly Demand[];
}

/** What the constraints of a list demand; those that name no verifier, or whose parameters do not fit, are left out. */
export function demandsOf(constraints: readonly { verifierId: string; params: unknown }[]): Demanding[] {
  return constraints.flatMap(({ verifierId, params }, place) => {
    const verifier = verifierById(verifierId);
    const parsed = verifier?.params.safeParse(params);
    if (!verifier || !parsed?.success) return [];
    return [{ place, verifier, params: parsed.data, demands: verifier.demands?.(parsed.data) ?? [] }];
  });
}

/** The demands of one kind. */
export function demandsThat<Kind extends Demand["is"]>(demands: readonly Demand[], kind: Kind): Extract<Demand, { is: Kind }>[] {
  return demands.filter((demand): demand is Extract<Demand, { is: Kind }> => demand.is === kind);
}
