import { catalogue } from "./catalogue/index";
import { editorialVerifiers } from "./editorial/index";
import { followbenchVerifiers } from "./followbench/index";
import { ifbenchVerifiers } from "./ifbench/index";
import { ifevalVerifiers } from "./ifeval/index";
import type { AnyVerifier } from "./verifier";

/** Every kind of constraint that code knows, family by family. UI, API, command line and documentation read this list. */
export const verifiers: readonly AnyVerifier[] = [
  ...catalogue,
  ...editorialVerifiers,
  ...ifevalVerifiers,
  ...ifbenchVerifiers,
  ...followbenchVerifiers,
];

const byId = new Map(verifiers.map((verifier) => [verifier.id, verifier]));

/** The verifier with this id; none where the registry does not hold it. */
export function verifierById(id: string): AnyVerifier | undefined {
  return byId.get(id);
}
