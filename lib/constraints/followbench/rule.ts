import type { Demand } from "../demand";
import type { Verification } from "../verifier";

/** One demand that a level of an example adds. */
export interface Rule {
  /** goes on from "Write an answer that" */
  says: string;
  check(answer: string): Verification;
  demands?: readonly Demand[];
}
