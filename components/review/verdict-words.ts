import type { StatusKind } from "@/components/ui/status-shape";
import type { FilterDecision, ReviewState, Track } from "@/lib/schema/instruction";
import type { ItemKind } from "@/lib/schema/item-kind";
import type { VerdictDecision } from "@/lib/schema/verdict";

export const stateShape = {
  unreviewed: "unknown",
  accept: "accept",
  revise: "revise",
  reject: "reject",
} as const satisfies Record<ReviewState, StatusKind>;

export const stateWord = {
  unreviewed: "unreviewed",
  accept: "accepted",
  revise: "to revise",
  reject: "rejected",
} as const satisfies Record<ReviewState, string>;

export const verdictShape = { accept: "accept", revise: "revise", reject: "reject", skip: "unknown" } as const satisfies Record<
  VerdictDecision,
  StatusKind
>;

export const verdictWord = { accept: "accepted", revise: "to revise", reject: "rejected", skip: "skipped" } as const satisfies Record<
  VerdictDecision,
  string
>;

export const filterShape = { keep: "accept", drop: "reject" } as const satisfies Record<FilterDecision, StatusKind>;

export const trackWord = { general: "general", format_number: "format and number" } as const satisfies Record<Track, string>;

/** Many of a kind, as a queue is called. */
export const kindsWord = {
  query: "Queries",
  constraints: "Constraint lists",
  instruction: "Instructions",
  answer: "Answers",
  internal_feedback: "Internal feedback",
  external_feedback: "External feedback",
  chain: "Chains",
} as const satisfies Record<ItemKind, string>;

/** One of a kind, as its heading says it. */
export const kindWord = {
  query: "Reframed query",
  constraints: "Constraint list",
  instruction: "Instruction",
  answer: "Answer",
  internal_feedback: "Internal feedback",
  external_feedback: "External feedback",
  chain: "Chain",
} as const satisfies Record<ItemKind, string>;
