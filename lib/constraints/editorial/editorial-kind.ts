import { defineVerifier, type Example, type Verifier } from "../verifier";

type Written<Params> = Omit<Verifier<Params>, "family" | "examples" | "occupies" | "uses" | "excludes"> &
  Partial<Pick<Verifier<Params>, "occupies" | "uses" | "excludes">> & {
    /** written for the parameters, never the other way round */
    examples: readonly Example<NoInfer<Params>>[];
  };

/** Keeps the type of an editorial kind's parameters while it is written down. */
export function editorialKind<Params>(kind: Written<Params>): Verifier<Params> {
  return defineVerifier({ ...kind, family: "editorial" });
}
