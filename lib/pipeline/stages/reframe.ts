import { z } from "zod";
import { reframePrompt } from "../prompts/reframe";
import { renderPrompt } from "../render-prompt";
import { invalid, settleEach } from "../settle-each";
import { defineStage, type Effect, type SeedItem, type StageContext } from "../stage";
import { distinctLines, oneLine } from "../tidy-text";

export const ReframeReply = z.object({
  subject: z.string().nullable().describe("what the message is about, in a few words; null where it holds no subject"),
  reason: z.string().describe("one sentence: where the subject shows, or why there is none"),
  queries: z.array(z.string()).describe("self-contained queries about the subject; empty where there is none"),
});
export type ReframeReply = z.infer<typeof ReframeReply>;

/** Stage 1: one seed becomes several queries that can be answered without its context. */
export const reframe = defineStage<"seed", ReframeReply>({
  id: "reframe",
  title: "Reframe",
  summary: "Turns each seed into self-contained queries about the same subject.",
  noun: "seed",
  after: ["seeds"],
  isBarrier: false,
  asks: {
    role: "generator",
    sampling: { temperature: 0.7, topP: 0.8, maxTokens: 1024 },
    prompt: reframePrompt,
    placeholders: ["seed", "alternatives"],
    reply: ReframeReply,
    replyIs: "json",
  },
  dropReasons: { no_subject: "The seed holds no subject to ask about." },
  plan(items, context) {
    const { prompt } = context;
    if (!prompt) return [];
    const alternatives = String(context.settings.alternatives);
    return items.map((seed) => ({ subjectId: seed.id, messages: renderPrompt(prompt, { seed: seed.text, alternatives }) }));
  },
  settle: (items, replies, context) => settleEach(items, replies, (seed, reply) => settleSeed(seed, reply, context)),
});

function problemOf(reply: ReframeReply, { settings }: StageContext): string | null {
  const queries = distinctLines(reply.queries).length;
  if (isWithoutSubject(reply)) {
    return queries > 0 ? "subject is null, but there are queries: name the subject, or give no queries" : null;
  }
  if (queries >= settings.alternatives) return null;
  return `${queries} different queries, but ${settings.alternatives} were asked for`;
}

function isWithoutSubject({ subject }: ReframeReply): boolean {
  return subject === null || subject.trim() === "";
}

function settleSeed(seed: SeedItem, reply: ReframeReply, context: StageContext): Effect[] {
  const problem = problemOf(reply, context);
  if (problem) return [invalid(seed.id, problem)];
  if (isWithoutSubject(reply)) return [{ kind: "drop", subjectId: seed.id, reason: "no_subject", detail: oneLine(reply.reason) }];
  // More than were asked for would make the run dearer than its estimate.
  const queries = distinctLines(reply.queries).slice(0, context.settings.alternatives);
  return [
    ...queries.map((text, index): Effect => {
      const position = index + 1;
      const id = context.newId("query", seed.id, position);
      return { kind: "create_query", subjectId: seed.id, id, seedId: seed.id, position, text };
    }),
    { kind: "keep", subjectId: seed.id },
  ];
}
