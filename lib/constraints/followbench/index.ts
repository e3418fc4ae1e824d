import type { AnyVerifier } from "../verifier";

export const followbenchVerifiers: readonly AnyVerifier[] = [];
