import { defineVerifier, type Verifier } from "../verifier";

type Written<Params> = Omit<Verifier<Params>, "family" | "occupies" | "uses" | "excludes"> &
  Partial<Pick<Verifier<Params>, "occupies" | "uses" | "excludes">>;

/** Keeps the type of an editorial kind's parameters while it is written down. */
export function editorialKind<Params>(kind: Written<Params>): Verifier<Params> {
  return defineVerifier({ ...kind, family: "editorial" });
}
