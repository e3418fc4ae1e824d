import type { StatusKind } from "@/components/ui/status-shape";
import type { FailureKind } from "@/lib/schema/call-outcome";
import type { PauseReason, RunStatus } from "@/lib/schema/run";

export const statusWords = {
  running: "running",
  paused: "paused",
  gated: "waiting at a gate",
  cancelled: "cancelled",
  done: "done",
} satisfies Record<RunStatus, string>;

export const statusShapes = {
  running: "revise",
  paused: "unknown",
  gated: "judged",
  cancelled: "reject",
  done: "accept",
} satisfies Record<RunStatus, StatusKind>;

export const pauseWords = {
  person: "Someone paused it.",
  budget: "The budget is used up. Nothing was lost: raise it and resume, and the run goes on where it stopped.",
  gate: "Rows wait at a gate for people to decide.",
  models: "A model cannot be asked. Put its connection right under Settings, Models, then resume.",
} satisfies Record<PauseReason, string>;

/** What went wrong, in words short enough for a list. */
export const failureWords = {
  truncated: "cut off at the token limit",
  content_filter: "stopped by a content filter",
  refusal: "refused",
  empty: "empty reply",
  cut_stream: "connection lost in mid-reply",
  invalid_reply: "reply not in the asked shape",
  rate_limited: "rate limited",
  http_error: "server error",
  timeout: "no reply in time",
  network: "server not reached",
  missing_input: "input missing",
} satisfies Record<FailureKind, string>;

export function failureWord(kind: string): string {
  const words: Record<string, string> = failureWords;
  return words[kind] ?? reasonWord(kind);
}

/** "not_answerable" → "not answerable" */
export function reasonWord(reason: string): string {
  return reason.replaceAll("_", " ");
}
