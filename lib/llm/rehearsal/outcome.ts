import { z } from "zod";
import type { FaultKind, RehearsalFaults } from "./faults";
import { misquoted } from "./judge-one";
import { estimateTokens } from "./usage";

/** What a call to the rehearsal model comes to, before it is put into HTTP or into a reply. */
export interface Outcome {
  status: 200 | 429 | 500 | 503;
  text: string;
  finishReason: "stop" | "length" | "content_filter";
  refusal: string | null;
  retryAfterMs: number | null;
  /** cut: the connection ends in mid-reply; drop: before it; hang: after a long silence */
  delivery: "whole" | "cut" | "drop" | "hang";
}

/** What becomes of a good reply under a fault, or when it is longer than the request allows. */
export function outcomeOf(text: string, fault: FaultKind | null, maxTokens: number, faults: RehearsalFaults): Outcome {
  const whole: Outcome = { status: 200, text, finishReason: "stop", refusal: null, retryAfterMs: null, delivery: "whole" };
  const spoilt = fault === null ? whole : (spoil[fault]?.(whole, faults) ?? { ...whole, text: misleading(text, fault) });
  if (spoilt.status !== 200 || estimateTokens(spoilt.text) <= maxTokens) return spoilt;
  return { ...spoilt, text: spoilt.text.slice(0, maxTokens * 4), finishReason: "length" };
}

const spoil: Readonly<Partial<Record<FaultKind, (whole: Outcome, faults: RehearsalFaults) => Outcome>>> = {
  rate_limit: (whole, { retryAfterMs }) => ({ ...whole, status: 429, text: "Rate limit reached for requests", retryAfterMs }),
  rate_limit_silent: (whole) => ({ ...whole, status: 429, text: "Too many requests" }),
  server_error: (whole) => ({
    ...whole,
    status: whole.text.length % 2 === 0 ? 500 : 503,
    text: "The server had an error while processing your request",
  }),
  hang: (whole) => ({ ...whole, delivery: "hang" }),
  cut_stream: (whole) => ({ ...whole, text: partOf(whole.text), delivery: "cut" }),
  drop: (whole) => ({ ...whole, delivery: "drop" }),
  broken_json: (whole) => ({ ...whole, text: whole.text.replace(/":/g, '" ').slice(0, -1) }),
  fenced_json: (whole) => ({
    ...whole,
    text: `Here is the JSON you asked for:\n\n\`\`\`json\n${whole.text}\n\`\`\`\n\nLet me know if you need anything else.`,
  }),
  truncation: (whole) => ({ ...whole, text: partOf(whole.text), finishReason: "length" }),
  refusal: (whole) => ({ ...whole, text: "", refusal: "I'm sorry, but I can't help with that." }),
  content_filter: (whole) => ({ ...whole, text: "", finishReason: "content_filter" }),
  empty: (whole) => ({ ...whole, text: "" }),
  misquoted: (whole) => ({ ...whole, text: misquotedReply(whole.text) }),
  useless_tests: (whole) => ({ ...whole, text: uselessTests(whole.text) }),
};

function partOf(text: string): string {
  return text.slice(0, Math.max(1, Math.floor(text.length * 0.6)));
}

const Levels = z.object({ instructions: z.array(z.object({ level: z.number(), constraints: z.array(z.string()), text: z.string() })) });
type Levels = z.infer<typeof Levels>["instructions"];

/** Replies in good form whose chains are wrong, each in one of the ways real models get them wrong. */
function misleading(text: string, fault: FaultKind): string {
  const { instructions } = Levels.parse(JSON.parse(text));
  return JSON.stringify({ instructions: instructions.map((instruction, index) => spoiltLevel(instruction, index, instructions, fault)) });
}

function spoiltLevel(instruction: Levels[number], index: number, all: Levels, fault: FaultKind): Levels[number] {
  if (fault === "wrong_levels") return { ...instruction, level: index === 4 ? 3 : instruction.level };
  if (fault === "duplicate_levels") return index === 2 ? { ...instruction, level: 2 } : instruction;
  if (fault === "leaked_words")
    return index === 3
      ? { ...instruction, text: `${instruction.text} Follow constraint1 and constraint3 in [100, 150] words.` }
      : instruction;
  const before = new Set(all[index - 1]?.constraints ?? []);
  return index < 2 ? instruction : { ...instruction, constraints: instruction.constraints.filter((label) => !before.has(label)) };
}

const Judgement = z.looseObject({ quote: z.string().nullable() });
const Proposals = z.looseObject({ proposals: z.array(z.looseObject({ meets: z.string() })) });

/** A judgement that rests on words the answer does not hold. */
function misquotedReply(text: string): string {
  const judgement = Judgement.parse(JSON.parse(text));
  return JSON.stringify({ ...judgement, quote: misquoted(judgement.quote ?? "it is all there.") });
}

/** Proposals whose two test answers are one and the same: they show nothing, and code must refuse them. */
function uselessTests(text: string): string {
  const reply = Proposals.parse(JSON.parse(text));
  return JSON.stringify({ ...reply, proposals: reply.proposals.map((proposal) => ({ ...proposal, breaks: proposal.meets })) });
}
