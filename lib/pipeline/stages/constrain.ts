import { z } from "zod";
import { bindByRules } from "@/lib/constraints/binding/bind";
import { remembered } from "@/lib/constraints/text/remembered";
import { constrainPrompt } from "../prompts/constrain";
import { renderPrompt } from "../render-prompt";
import { invalid, settleEach } from "../settle-each";
import { defineStage, type Effect, type QueryItem, type StageContext } from "../stage";
import { distinctLines, likeness, oneLine } from "../tidy-text";

export const ConstrainReply = z.object({
  suitability: z.enum(["suitable", "unsafe", "empty"]).describe("unsafe: answering would do harm; empty: nothing is asked"),
  reason: z.string().describe("one sentence: why"),
  categories: z
    .array(
      z.object({
        name: z.string().describe("two or three words"),
        isResponseFormat: z.boolean().describe("true where the category is about the form of the answer"),
        constraints: z.array(z.string()).describe("each one complete, checkable requirement"),
      }),
    )
    .describe("empty unless suitable"),
});
export type ConstrainReply = z.infer<typeof ConstrainReply>;

/** Five levels that each bring a category and two constraints need at least this much to choose from. */
const minCategories = 5;
const minConstraints = 10;

/** Stage 3: one query gets categories of constraints, to be recombined afterwards. */
export const constrain = defineStage<"query", ConstrainReply>({
  id: "constrain",
  title: "Constrain",
  summary: "Writes categories of concrete constraints for each query.",
  noun: "query",
  after: ["query_filter"],
  isBarrier: false,
  asks: {
    role: "generator",
    sampling: { temperature: 1, topP: 0.8, maxTokens: 2048 },
    prompt: constrainPrompt,
    placeholders: ["query"],
    reply: ConstrainReply,
    replyIs: "json",
  },
  dropReasons: { unsafe: "Answering the query would do harm.", empty: "The query asks nothing." },
  plan(items, { prompt }) {
    if (!prompt) return [];
    return items.map((query) => ({ subjectId: query.id, messages: renderPrompt(prompt, { query: query.text }) }));
  },
  settle: (items, replies, context) => settleEach(items, replies, (query, reply) => settleQuery(query, reply, context)),
});

type Category = ConstrainReply["categories"][number];

function problemOf(reply: ConstrainReply): string | null {
  if (reply.suitability !== "suitable") return null;
  const categories = mergeCategories(reply.categories);
  const constraints = categories.flatMap((category) => category.constraints);
  if (categories.length < minCategories)
    return `${categories.length} categories with constraints, but at least ${minCategories} are needed`;
  if (constraints.length < minConstraints) return `${constraints.length} different constraints, but at least ${minConstraints} are needed`;
  if (!categories.some((category) => category.isResponseFormat)) return "no category is about the response format";
  return null;
}

/** Categories of the same name become one; a constraint said twice, in whatever category, stays where it was said first. */
function mergeCategories(categories: readonly Category[]): Category[] {
  const byName = new Map<string, Category>();
  const said = new Set<string>();
  for (const { name, isResponseFormat, constraints } of categories) {
    const key = likeness(name);
    const earlier = byName.get(key);
    const fresh = distinctLines(constraints).filter((text) => !said.has(likeness(text)));
    for (const text of fresh) said.add(likeness(text));
    byName.set(key, {
      name: earlier?.name ?? oneLine(name),
      isResponseFormat: isResponseFormat || (earlier?.isResponseFormat ?? false),
      constraints: [...(earlier?.constraints ?? []), ...fresh],
    });
  }
  return [...byName.entries()].flatMap(([key, category]) => (key !== "" && category.constraints.length > 0 ? [category] : []));
}

/** A reply is settled more than once, and models repeat themselves from query to query. */
const bind = remembered(bindByRules, 4_000);

/** What the words alone settle; a model or a person may bind the rest. */
function bindingOf(text: string) {
  const binding = bind(text);
  if (binding.state !== "bound") return { verifierId: null, params: null, bindingState: binding.state, bindingSource: "rules" } as const;
  const { verifierId, params } = binding;
  return { verifierId, params, bindingState: "bound", bindingSource: "rules" } as const;
}

function settleQuery(query: QueryItem, reply: ConstrainReply, context: StageContext): Effect[] {
  const problem = problemOf(reply);
  if (problem) return [invalid(query.id, problem)];
  if (reply.suitability !== "suitable") {
    return [{ kind: "drop", subjectId: query.id, reason: reply.suitability, detail: oneLine(reply.reason) }];
  }
  const constraints = mergeCategories(reply.categories).flatMap(({ name, constraints }) =>
    constraints.map((text) => ({ category: name, text })),
  );
  return [
    ...constraints.map(({ category, text }, index): Effect => {
      const position = index + 1;
      const id = context.newId("constraint", query.id, position);
      const made = { kind: "create_constraint", subjectId: query.id, id, queryId: query.id } as const;
      return { ...made, category, text, position, track: "general", ...bindingOf(text) };
    }),
    { kind: "keep", subjectId: query.id },
  ];
}
