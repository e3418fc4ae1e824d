import type { Binding } from "@/lib/constraints/binding/bind";
import type { VerifierHit } from "@/lib/constraints/binding/search-verifiers";
import type { Conflict } from "@/lib/constraints/conflicts/conflicts-among";
import type { LintInstruction } from "@/lib/constraints/lint/subject";
import type { Span } from "@/lib/constraints/span";
import type { Finding } from "@/lib/schema/finding";
import type { ReviewConstraint } from "@/lib/schema/review";
import type { CheckedUse, CodeFinding } from "./check-answer";
import type { ListedUse } from "./list-conflicts";
import type { PendingChange } from "./offered-text";

/** What the page asks the engine that runs beside it, and what it is answered, by kind. */
export interface EngineWork {
  check: { ask: { answer: string; uses: readonly CheckedUse[] }; reply: readonly CodeFinding[] };
  conflicts: { ask: { list: readonly ListedUse[] }; reply: readonly Conflict[] };
  lint: { ask: { subject: LintInstruction }; reply: readonly Finding[] };
  /** where the text says each constraint */
  places: { ask: { text: string; constraints: readonly ReviewConstraint[] }; reply: readonly (Span | null)[] };
  /** kinds that fit what was typed, and what rules make of the words themselves */
  search: { ask: { words: string }; reply: { hits: readonly VerifierHit[]; own: Binding } };
  /** the text with the changes said, by rules */
  offer: { ask: { text: string; changes: readonly PendingChange[] }; reply: string | null };
}

export type EngineKind = keyof EngineWork;
export type EngineAsk<Kind extends EngineKind> = { kind: Kind } & EngineWork[Kind]["ask"];
export type AnyEngineAsk = { [Kind in EngineKind]: EngineAsk<Kind> }[EngineKind];
export type EngineReply<Kind extends EngineKind> = EngineWork[Kind]["reply"];
