import type { SeedTurn } from "@/lib/schema/seed";

/**
 * The turns of a conversation, in whichever of the usual shapes it comes: ShareGPT's `{from, value}`, OpenAI's
 * `{role, content}` (content a text or a list of parts), plain texts in turn, or any of these as a JSON text.
 *
 * @returns the turns of user and assistant in order, system and tool messages left out; null where it is none
 */
export function readConversation(value: unknown): SeedTurn[] | null {
  const list = typeof value === "string" ? parsedList(value) : value;
  if (!Array.isArray(list) || list.length === 0) return null;
  const turns: SeedTurn[] = [];
  for (const [index, message] of list.entries()) {
    const turn = readTurn(message, index);
    if (turn === null) return null;
    if (turn !== "other") turns.push(turn);
  }
  return turns;
}

/** What the person said first, with its words as they stand; null where the person says nothing. */
export function firstUserTurn(turns: readonly SeedTurn[]): string | null {
  return turns.find((turn) => turn.role === "user" && turn.content.trim() !== "")?.content ?? null;
}

const roles: Readonly<Record<string, SeedTurn["role"]>> = {
  user: "user",
  human: "user",
  prompter: "user",
  assistant: "assistant",
  gpt: "assistant",
  chatgpt: "assistant",
  bot: "assistant",
  model: "assistant",
  bing: "assistant",
  bard: "assistant",
};

function readTurn(message: unknown, index: number): SeedTurn | "other" | null {
  const inTurn = index % 2 === 0 ? "user" : "assistant";
  if (typeof message === "string") return { role: inTurn, content: message };
  if (typeof message !== "object" || message === null) return null;
  const fields: Readonly<Record<string, unknown>> = { ...message };
  const content = textOf(fields.content ?? fields.value ?? fields.text);
  if (content === null) return null;
  const speaker = fields.role ?? fields.from ?? fields.speaker;
  if (speaker === undefined) return { role: inTurn, content };
  const role = typeof speaker === "string" ? roles[speaker.toLowerCase()] : undefined;
  return role ? { role, content } : "other";
}

function textOf(content: unknown): string | null {
  if (typeof content === "string") return content;
  if (content === null) return "";
  if (!Array.isArray(content)) return null;
  const parts = content.map((part: unknown) => (typeof part === "object" && part !== null && "text" in part ? part.text : part));
  return parts.filter((part) => typeof part === "string").join("\n");
}

function parsedList(text: string): unknown {
  if (!text.trimStart().startsWith("[")) return null;
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
