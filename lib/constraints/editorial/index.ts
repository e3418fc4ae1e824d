import type { AnyVerifier } from "../verifier";
import * as kinds from "./kinds";

/** What annotators ask for beyond the benchmarks. */
export const editorialVerifiers: readonly AnyVerifier[] = Object.values(kinds);
