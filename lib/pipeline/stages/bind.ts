import { z } from "zod";
import { validateProposal } from "@/lib/constraints/binding/validate-proposal";
import type { BindingProposal } from "@/lib/schema/constraint-verdict";
import { checksFor, listChecks } from "../checks-for";
import { coverageProblem, type LabelledConstraint, labelConstraints, listConstraints } from "../labels";
import { bindPrompt } from "../prompts/bind";
import { renderPrompt } from "../render-prompt";
import { invalid, settleEach } from "../settle-each";
import { defineStage, type Effect, type QueryItem } from "../stage";

export const BindReply = z.object({
  proposals: z
    .array(
      z.object({
        label: z.string().describe("the label of the constraint"),
        verifierId: z.string().describe("id of the check, as listed"),
        params: z.string().describe('the parameters as JSON text, for example {"words":120}'),
        meets: z.string().describe("a short answer that meets the constraint"),
        breaks: z.string().describe("a short answer that breaks it"),
      }),
    )
    .describe("one for each constraint that a check fits exactly"),
  rest: z.array(z.string()).describe("labels of all other constraints"),
});
export type BindReply = z.infer<typeof BindReply>;

/**
 * Looks for checks by code for the constraints rules could not bind: the model proposes, code tries the proposal on two
 * answers, and what stands is kept beside the constraint until a person confirms it. Nothing is bound here.
 */
export const bind = defineStage<"query", BindReply>({
  id: "bind",
  title: "Bind constraints",
  summary: "Looks for a check by code for each constraint that rules could not bind; people confirm what it proposes.",
  noun: "query",
  after: ["constrain"],
  isOn: ({ bindWithModel }) => bindWithModel,
  isBarrier: false,
  asks: {
    role: "judge",
    sampling: { temperature: 0, topP: 1, maxTokens: 2048 },
    prompt: bindPrompt,
    placeholders: ["constraints", "checks"],
    reply: BindReply,
    replyIs: "json",
  },
  dropReasons: {
    nothing_open: "Rules had settled every constraint: there was nothing to ask.",
    none_fits: "No check by code fits the open constraints: people and the judge decide on them.",
    none_stood: "No proposed check told the two answers apart that were written to try it.",
  },
  plan(items, { prompt }) {
    if (!prompt) return [];
    return items.flatMap((query) => {
      const open = openConstraints(query);
      const checks = checksFor(open.map(({ constraint }) => constraint.text));
      if (open.length === 0 || checks.length === 0) return [];
      return [{ subjectId: query.id, messages: renderPrompt(prompt, { constraints: listConstraints(open), checks: listChecks(checks) }) }];
    });
  },
  settle: (items, replies) => [
    ...items.flatMap((query) => settleUnasked(query, replies.has(query.id)) ?? []),
    ...settleEach(
      items.filter((query) => settleUnasked(query, replies.has(query.id)) === null),
      replies,
      settleQuery,
    ),
  ],
});

/** The query's constraints that nobody has bound, under the labels they have among all of them. */
function openConstraints({ constraints }: QueryItem): LabelledConstraint[] {
  const own = constraints.filter(({ track }) => track === "general");
  return labelConstraints(own).filter(({ constraint: { bindingState } }) => bindingState === "judged" || bindingState === "unbound");
}

function settleUnasked(query: QueryItem, hasReply: boolean): Effect | null {
  const open = openConstraints(query);
  if (open.length === 0) return { kind: "drop", subjectId: query.id, reason: "nothing_open", detail: "" };
  if (hasReply) return null;
  const checks = checksFor(open.map(({ constraint }) => constraint.text));
  return checks.length === 0 ? { kind: "drop", subjectId: query.id, reason: "none_fits", detail: counted(open.length) } : null;
}

function settleQuery(query: QueryItem, { proposals, rest }: BindReply): Effect[] {
  const open = openConstraints(query);
  const problem = coverageProblem([...proposals.map(({ label }) => label), ...rest], open);
  if (problem) return [invalid(query.id, problem)];
  const tried = proposals.map((proposal) => tryProposal(query, open, proposal));
  const standing = tried.flatMap(({ effect }) => effect ?? []);
  if (standing.length > 0) return [...standing, { kind: "keep", subjectId: query.id }];
  if (proposals.length === 0) return [{ kind: "drop", subjectId: query.id, reason: "none_fits", detail: counted(open.length) }];
  const detail = tried.flatMap(({ refused }) => refused ?? []).join(" ");
  return [{ kind: "drop", subjectId: query.id, reason: "none_stood", detail }];
}

interface Tried {
  effect: Effect | null;
  refused: string | null;
}

function tryProposal(query: QueryItem, open: readonly LabelledConstraint[], given: BindReply["proposals"][number]): Tried {
  const { label, verifierId, meets, breaks } = given;
  const constraint = open.find((one) => one.label === label)?.constraint;
  const params = parsedParams(given.params);
  if (!constraint || params.problem !== null) return { effect: null, refused: `${label}: ${params.problem ?? "unknown"}.` };
  const verdict = validateProposal({ verifierId, params: params.value, meets, breaks });
  if (!verdict.isAccepted) return { effect: null, refused: `${label}: ${verdict.because}.` };
  const proposal: BindingProposal = { verifierId, params: verdict.params, meets, breaks };
  const subject = { subjectId: query.id, constraintId: constraint.id, constraint: constraint.text };
  return { effect: { kind: "propose_binding", ...subject, proposal }, refused: null };
}

function parsedParams(text: string): { value: unknown; problem: null } | { value: null; problem: string } {
  try {
    return { value: JSON.parse(text), problem: null };
  } catch {
    return { value: null, problem: "the parameters are not JSON" };
  }
}

function counted(open: number): string {
  return open === 1 ? "1 open constraint" : `${open} open constraints`;
}
