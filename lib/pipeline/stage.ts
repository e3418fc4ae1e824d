import type { z } from "zod";
import type { FailureKind } from "@/lib/schema/call-outcome";
import type { BindingState } from "@/lib/schema/constraint-verdict";
import type { Level, Track } from "@/lib/schema/instruction";
import type { ModelRole } from "@/lib/schema/model-role";
import type { RunSettings, Sampling } from "@/lib/schema/run";
import type { Creation } from "./creation";

/** A seed as a stage sees it. `key` is stable over runs: every draw follows from it, never from a database id. */
export interface SeedItem {
  id: string;
  key: string;
  text: string;
}

export interface ConstraintItem {
  id: string;
  category: string;
  text: string;
  /** "format_number": made for a single instruction by stage 4b; the query's own are "general" */
  track: Track;
  verifierId: string | null;
  bindingState: BindingState;
}

/** A constraint of one instruction. */
export interface UsedConstraint extends ConstraintItem {
  /** of this use: the constraint of this instruction; null where it is only imagined */
  useId: string | null;
  /** the level that brought it into the instruction's chain */
  addedAt: Level;
}

export interface QueryItem {
  id: string;
  key: string;
  text: string;
  seed: SeedItem;
  /** by position */
  constraints: ConstraintItem[];
  /** filled for barrier stages only, levels ascending */
  instructions: QueryInstruction[];
}

export interface QueryInstruction {
  id: string;
  level: Level;
  track: Track;
  text: string;
  isKept: boolean;
  answerId: string | null;
}

export interface InstructionItem {
  id: string;
  key: string;
  text: string;
  level: Level;
  track: Track;
  query: { id: string; key: string; text: string; seedId: string };
  /** by position */
  constraints: UsedConstraint[];
  answer: { id: string; text: string } | null;
  weakerAnswer: { id: string; text: string } | null;
}

/** One constraint of one instruction: what a judge is asked about. */
export interface UseItem {
  id: string;
  key: string;
  /** the constraint's words */
  text: string;
  /** null where the constraint was taken off the instruction since */
  use: Use | null;
}

export interface Use {
  constraint: UsedConstraint;
  instruction: { key: string; text: string; level: Level; track: Track };
  /** all of the instruction's, by position, this one among them */
  constraints: UsedConstraint[];
  answer: { id: string; text: string } | null;
}

export interface ItemOf {
  seed: SeedItem;
  query: QueryItem;
  instruction: InstructionItem;
  use: UseItem;
}
export type Noun = keyof ItemOf;

/** What is known of a possible item when the stage before it is settled. */
export interface Candidate {
  id: string;
  key: string;
  level: Level | null;
  track: Track | null;
  /** of one constraint of one instruction only */
  use?: { instructionKey: string; bindingState: BindingState };
}

export interface PromptText {
  system: string;
  /** with {{placeholders}} named by the stage's `placeholders` */
  user: string;
}

export interface StageContext {
  settings: RunSettings;
  /** the prompt version the run is tied to; null for stages that ask nothing */
  prompt: PromptText | null;
  /** a generator in [0, 1), seeded by the run's random seed and these keys: the same keys draw the same */
  random(...keys: readonly string[]): () => number;
  /** the id of a row to be made: the same parts give the same id, so settling twice makes nothing twice */
  newId(...parts: readonly (string | number)[]): string;
}

export interface StageMessage {
  role: "system" | "user" | "assistant";
  content: string;
}

export interface StageRequest {
  subjectId: string;
  messages: StageMessage[];
}

/** What a settled reply means, for the runner to write down in one transaction. */
export type Effect =
  | { kind: "keep"; subjectId: string }
  | { kind: "drop"; subjectId: string; reason: string; detail: string }
  | { kind: "fail"; subjectId: string; failureKind: FailureKind; message: string }
  | Creation;

/** What one stage asks the model for. Absent where a stage asks nothing. */
export interface Asking<Reply> {
  role: ModelRole;
  sampling: Sampling;
  /** version 1 of the prompt; projects edit copies of it */
  prompt: PromptText;
  placeholders: readonly string[];
  /** the shape of the reply: sent as a JSON schema, parsed with the same. Strings where the reply is plain text. */
  reply: z.ZodType<Reply>;
  replyIs: "json" | "text";
}

/**
 * One step of the pipeline: what it takes, what it asks, what a reply means. Pure.
 *
 * A stage says itself whose kept items it takes (`after`), so adding one touches its own file and the registry. Of a
 * stage before it, it receives the rows of its noun that stage made, or else the subject, or an instruction's query or
 * constraints.
 */
export interface Stage<N extends Noun, Reply> {
  id: string;
  title: string;
  /** one sentence for the run page and the docs */
  summary: string;
  noun: N;
  /** false: runs with these settings go without it; all runs have it where absent */
  isOn?(settings: RunSettings): boolean;
  /** ids of the stages whose kept items it takes; "seeds" is the run's choice of seeds */
  after: readonly string[];
  /** which of them; all where absent */
  takes?(candidate: Candidate, context: Pick<StageContext, "settings" | "random">): boolean;
  /** true: waits until everything before it is settled, and is done again when that changes */
  isBarrier: boolean;
  asks: Asking<Reply> | null;
  /** every reason it may drop an item for, with a sentence for people */
  dropReasons: Readonly<Record<string, string>>;
  /** no request for an item that lacks something the stage needs, or where nothing is asked: settle says what becomes of it */
  plan(items: readonly ItemOf[N][], context: StageContext): StageRequest[];
  /**
   * Replies by subject id, without items whose call failed. Every item ends in exactly one keep, drop or fail. A reply that
   * fits the schema but not its item ends in fail "invalid_reply", with a message the model can act on in the repair turn.
   */
  settle(items: readonly ItemOf[N][], replies: ReadonlyMap<string, Reply>, context: StageContext): Effect[];
}

/** A stage whose noun and reply type are not known here. Give it only items of its own noun and replies parsed with its own schema. */
export type AnyStage = Stage<Noun, unknown>;

/** Keeps a stage's reply type while it is written down; the registry holds `AnyStage`. */
export function defineStage<N extends Noun, Reply>(stage: Stage<N, Reply>): Stage<N, Reply> {
  return stage;
}
