import type { AnyVerifier } from "../verifier";

export const ifbenchVerifiers: readonly AnyVerifier[] = [];
