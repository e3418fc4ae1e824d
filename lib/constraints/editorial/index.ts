import type { AnyVerifier } from "../verifier";

export const editorialVerifiers: readonly AnyVerifier[] = [];
