import { modelConnections } from "@/lib/db/models";
import { rewriteSubject } from "@/lib/db/rewrite-subject";
import { AppError } from "@/lib/errors";
import { planRewrite, RewriteReply, type Rewritten, rewriteReplySchema, rewriting, settleRewrite } from "@/lib/pipeline/rewrites/rewrite";
import type { RewriteInput } from "@/lib/pipeline/rewrites/rewrite-input";
import { Level } from "@/lib/schema/instruction";
import type { TextProposal, TextProposalInput } from "@/lib/schema/text-proposal";
import { authorise, type Context } from "@/lib/services/context";
import { type Asked, askOnce } from "@/lib/services/models/ask-once";
import { readReply } from "@/lib/services/models/read-reply";

type Input = TextProposalInput & { projectId: string; instructionId: string };

/**
 * Asks the project's model to write an instruction's text again. Changes nothing: what comes back is a proposal with the
 * version it was made on, or the reason it cannot be used.
 */
export async function proposeText(ctx: Context, input: Input): Promise<TextProposal> {
  const { projectId, instructionId } = input;
  await authorise(ctx, projectId, "review.edit");
  const subject = await rewriteSubject(ctx.db, projectId, instructionId);
  if (!subject) throw new AppError("not_found", `instruction ${instructionId} not found`);
  const model = (await modelConnections(ctx.db, projectId)).find(({ role }) => role === rewriting.role);
  if (!model) throw new AppError("conflict", `no model is set for the role ${rewriting.role}; choose one under Models`);
  const asking = askingOf(input, subject);
  const request = { messages: planRewrite(asking), sampling: rewriting.sampling, replySchema: rewriteReplySchema() };
  const asked = await askOnce(ctx, { projectId, stage: rewriting.id, model, request, again: input.again });
  return {
    ...{ version: subject.version, before: subject.text, ...rewritten(asked, asking) },
    ...{ model: model.model, isRehearsal: model.isRehearsal, costMicroUsd: asked.cost },
  };
}

type Subject = NonNullable<Awaited<ReturnType<typeof rewriteSubject>>>;

function askingOf(input: Input, { text, level, query, textBefore, constraints, others }: Subject): RewriteInput {
  if (input.kind === "follow_changes") return { kind: input.kind, text, constraints, changes: input.changes };
  const unlisted = others.filter(({ id }) => input.missingConstraintIds.includes(id));
  const named = [...constraints, ...unlisted].filter(({ id }) => input.missingConstraintIds.includes(id));
  const lacking = input.missingConstraintIds.find((id) => !named.some((constraint) => constraint.id === id));
  if (lacking !== undefined) throw new AppError("not_found", `constraint ${lacking} is not one of this instruction's query`);
  const missing = named.map((constraint) => constraint.text);
  return { kind: input.kind, query, level: Level.parse(level), text, textBefore, constraints: [...constraints, ...unlisted], missing };
}

function rewritten({ reply }: Asked, asking: RewriteInput): Rewritten {
  const problem = (words: string): Rewritten => ({ text: null, problem: words });
  if (reply.outcome !== "ok" || reply.text === null)
    return problem(reply.error ?? `The model's reply came to nothing: ${reply.outcome.replaceAll("_", " ")}.`);
  const read = readReply(reply.text, RewriteReply);
  return read.problem === null ? settleRewrite(read.value, asking) : problem(read.problem);
}
