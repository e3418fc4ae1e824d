import type { StoredReply } from "@/lib/db/model-calls";
import { isConnectionLoss } from "@/lib/db/sql";
import type { Waiting } from "@/lib/db/stage-items";
import type { ChatMessage, ChatRequest } from "@/lib/llm/port";
import type { AnyStage, Effect, ItemOf, Noun, StageContext } from "@/lib/pipeline/stage";
import type { FailureKind } from "@/lib/schema/call-outcome";
import type { Asked, Asker } from "./asker";
import { askedFromStore, chatRequest } from "./asker";
import { interpret, repairTurn } from "./interpret";
import { BudgetSpent } from "./purse";

export type WaitingItem = Waiting<ItemOf[Noun]>;

/** How far one item came. Only effects and failures end it; the others leave it waiting. */
export type ItemResult = { item: WaitingItem } & (
  | { kind: "effects"; effects: Effect[]; callId: string | null }
  | { kind: "failed"; failureKind: FailureKind; message: string; callId: string | null }
  | { kind: "stopped" }
  | { kind: "budget"; neededMicroUsd: number }
  | { kind: "halt"; message: string }
);

export interface Answering {
  stage: AnyStage;
  context: StageContext;
  asks: { sampling: ChatRequest["sampling"]; replySchema: ChatRequest["replySchema"] };
  asker: Asker;
  /** replies paid for already, for requests and the attempt they are asked in */
  stored(wanted: readonly { requestHash: string; attempt: number }[]): Promise<StoredReply[]>;
  /** asks under way in this process: the same question is never asked twice at once */
  flights: Map<string, Promise<Asked>>;
}

export interface PlannedItem {
  item: WaitingItem;
  messages: ChatMessage[];
  /** what was stored for it before; undefined: nothing */
  known: StoredReply | undefined;
}

/** One item's way from its request to its effects: the stored reply or a call, then one repair turn where it is of no use. */
export async function answerItem(answering: Answering, planned: PlannedItem): Promise<ItemResult> {
  const { item, messages, known } = planned;
  try {
    const first = known ? askedFromStore(known) : await ask(answering, item, messages);
    if (first.kind !== "reply") return { item, ...first };
    const read = interpret(answering.stage, item.item, first.text, answering.context);
    if (read.effects) return { item, kind: "effects", effects: read.effects, callId: first.callId };
    const repair: ChatMessage[] = [
      ...messages,
      { role: "assistant", content: first.text },
      { role: "user", content: repairTurn(read.problem) },
    ];
    return await answerRepair(answering, item, repair);
  } catch (error) {
    return { item, ...stopOf(error) };
  }
}

async function answerRepair(answering: Answering, item: WaitingItem, messages: ChatMessage[]): Promise<ItemResult> {
  const requestHash = answering.asker.hashOf(chatRequest(messages, answering.asks));
  const [known] = await answering.stored([{ requestHash, attempt: item.attempt }]);
  const second = known ? askedFromStore(known) : await ask(answering, item, messages);
  if (second.kind !== "reply") return { item, ...second };
  const read = interpret(answering.stage, item.item, second.text, answering.context);
  if (read.effects) return { item, kind: "effects", effects: read.effects, callId: second.callId };
  return { item, kind: "failed", failureKind: "invalid_reply", message: read.problem, callId: second.callId };
}

function ask(answering: Answering, item: WaitingItem, messages: ChatMessage[]): Promise<Asked> {
  const { asker, asks, flights, stage, context } = answering;
  const request = chatRequest(messages, asks);
  const name = `${asker.hashOf(request)} ${item.attempt}`;
  const underWay = flights.get(name);
  if (underWay) return underWay;
  const judge = (text: string) => interpret(stage, item.item, text, context).problem;
  const flight = asker.ask(request, item.attempt, judge).finally(() => flights.delete(name));
  flights.set(name, flight);
  return flight;
}

/** Whatever ended an ask without a reply leaves the item waiting; a bug is thrown on. */
function stopOf(error: unknown): { kind: "stopped" } | { kind: "budget"; neededMicroUsd: number } {
  if (error instanceof BudgetSpent) return { kind: "budget", neededMicroUsd: error.neededMicroUsd };
  if (error instanceof Error && (error.name === "AbortError" || isConnectionLoss(error))) return { kind: "stopped" };
  throw error;
}
