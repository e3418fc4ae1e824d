import { z } from "zod";

/** What became of one call to a model. Only "ok" and "invalid" carry a whole reply. */
export const CallOutcome = z.enum([
  "ok",
  "invalid",
  "truncated",
  "content_filter",
  "refusal",
  "empty",
  "cut_stream",
  "http_error",
  "rate_limited",
  "timeout",
  "network",
]);
export type CallOutcome = z.infer<typeof CallOutcome>;

export const FailureKind = z.enum([
  "truncated",
  "content_filter",
  "refusal",
  "empty",
  "cut_stream",
  "invalid_reply",
  "rate_limited",
  "http_error",
  "timeout",
  "network",
  "missing_input",
]);
export type FailureKind = z.infer<typeof FailureKind>;
