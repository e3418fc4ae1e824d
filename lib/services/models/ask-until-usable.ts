import type { ChatRequest } from "@/lib/llm/port";
import { repairTurn } from "@/lib/services/execution/interpret";
import type { Asked } from "./ask-once";
import type { Asker } from "./open-asker";

/** What a reply means, or what is wrong with it in words the model can act on. */
export type Read<T> = { value: T; problem: null } | { value: null; problem: string };
/** The costs are of all replies it took, whenever they were asked. */
export type Usable<T> =
  | { value: T; problem: null; costMicroUsd: number; callId: string }
  | { value: null; problem: string; costMicroUsd: number };

interface Question<T> {
  stage: string;
  request: ChatRequest;
  read(text: string): Read<T>;
  /** 1, and one more each time a person has it asked again: what earlier rounds were told is stored, and of no use */
  rounds: number;
}

/** Asks until a reply can be used. In each round the model is once shown what was wrong with its reply. */
export async function askUntilUsable<T>(asker: Asker, { stage, request, read, rounds }: Question<T>): Promise<Usable<T>> {
  let costMicroUsd = 0;
  let problem = "nothing was asked";
  for (let again = 0; again < rounds; again += 1) {
    let asked = await asker.ask(stage, request, again);
    costMicroUsd += asked.worth;
    let found = readAsked(asked, read);
    if (found.problem !== null && asked.reply.outcome === "ok" && asked.reply.text !== null) {
      asked = await asker.ask(stage, mended(request, asked.reply.text, found.problem), again);
      costMicroUsd += asked.worth;
      found = readAsked(asked, read);
    }
    if (found.problem === null) return { value: found.value, problem: null, costMicroUsd, callId: asked.callId };
    problem = found.problem;
  }
  return { value: null, problem, costMicroUsd };
}

function readAsked<T>({ reply }: Asked, read: (text: string) => Read<T>): Read<T> {
  if (reply.outcome === "ok" && reply.text !== null) return read(reply.text);
  const reason = reply.error === null || reply.error.trim() === "" ? "" : `: ${reply.error.slice(0, 300)}`;
  return { value: null, problem: `The model’s reply came to nothing (${reply.outcome.replaceAll("_", " ")})${reason}` };
}

function mended(request: ChatRequest, reply: string, problem: string): ChatRequest {
  const turns = [
    { role: "assistant" as const, content: reply },
    { role: "user" as const, content: repairTurn(problem) },
  ];
  return { ...request, messages: [...request.messages, ...turns] };
}
