import type { CheckedUse, CodeFinding } from "./check-answer";

/** To the worker: check these uses on this answer. */
export interface CheckRequest {
  answer: string;
  uses: readonly (CheckedUse & { slot: string })[];
}

/** From the worker: one finding for each use, in order. */
export interface CheckReply {
  findings: readonly CodeFinding[];
}
