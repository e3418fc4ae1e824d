import type { StructuredOutput } from "@/lib/schema/model-role";
import { type Dialect, firstDialect } from "./dialect";
import { extractJson } from "./extract-json";
import type { ChatReply, ChatRequest } from "./port";

export interface Server {
  baseUrl: string;
  model: string;
  structuredOutput: StructuredOutput;
}

interface Known {
  dialect: Dialect;
  isProven: boolean;
  /** replies in a row without any JSON in them, since the last with some */
  proseInRow: number;
}

/** A server that takes `response_format` and ignores it shows by answering in prose again and again. */
const proseBeforeSwitch = 3;

/** What this process has learnt of how each model's server wants to be asked. */
export class DialectMemory {
  private readonly known = new Map<string, Known>();

  dialectOf(server: Server): Dialect {
    return this.known.get(keyOf(server))?.dialect ?? firstDialect(server.structuredOutput);
  }

  /** True when a request in just this dialect has worked before. */
  isProven(server: Server, dialect: Dialect): boolean {
    const known = this.known.get(keyOf(server));
    return known?.isProven === true && sameDialect(known.dialect, dialect);
  }

  /** Remembers a dialect that was understood, and moves on from one whose structured output is ignored. */
  learn(server: Server, dialect: Dialect, request: ChatRequest, reply: Pick<ChatReply, "outcome" | "text">): void {
    if (reply.outcome !== "ok") return;
    const before = this.known.get(keyOf(server));
    const isSame = before !== undefined && sameDialect(before.dialect, dialect);
    if (isSame && before.isProven) return;
    // A plain-text success says nothing of structured output: it must not bring back a mode that was given up.
    if (before && before.dialect.schemaMode !== dialect.schemaMode && request.replySchema === null) return;
    const known = isSame ? before : { dialect, isProven: false, proseInRow: 0 };
    this.known.set(keyOf(server), known);
    if (request.replySchema === null) return;
    const isProse = extractJson(reply.text ?? "").problem === "no_json";
    known.proseInRow = isProse ? known.proseInRow + 1 : 0;
    known.isProven ||= !isProse;
    if (server.structuredOutput !== "auto" || dialect.schemaMode === "text" || known.proseInRow < proseBeforeSwitch) return;
    this.known.set(keyOf(server), { dialect: { ...dialect, schemaMode: "text" }, isProven: false, proseInRow: 0 });
  }
}

function keyOf({ baseUrl, model, structuredOutput }: Server): string {
  return `${structuredOutput} ${model} ${baseUrl}`;
}

function sameDialect(first: Dialect, second: Dialect): boolean {
  return first === second || JSON.stringify(first) === JSON.stringify(second);
}
