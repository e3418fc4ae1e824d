import type { AnyVerifier } from "../verifier";

export const ifevalVerifiers: readonly AnyVerifier[] = [];
