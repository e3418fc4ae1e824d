import * as z from "zod";
import { BindingInput, LabelInput, LabelOutcome } from "@/lib/schema/constraint-input";
import { ReviewItem } from "@/lib/schema/review";
import { ConstraintInput, TextInput } from "@/lib/schema/review-input";
import { addConstraint } from "@/lib/services/instructions/add-constraint";
import { bindConstraint } from "@/lib/services/instructions/bind-constraint";
import { editConstraint } from "@/lib/services/instructions/edit-constraint";
import { editText } from "@/lib/services/instructions/edit-text";
import { labelConstraint } from "@/lib/services/instructions/label-constraint";
import { removeConstraint } from "@/lib/services/instructions/remove-constraint";
import { route } from "./route";

const tag = "Instructions";
const params = z.object({ instruction: z.uuid() });
const constraintParams = params.extend({ constraint: z.uuid() });

/** Changes by people. Each names the version it was made on; on another one it answers 409 and changes nothing. */
export const instructionEditRoutes = [
  route({
    method: "put",
    path: "/projects/{project}/instructions/{instruction}/text",
    access: "review.edit",
    summary: "Change an instruction's text; the original stays beside it",
    tag,
    params,
    body: TextInput,
    reply: ReviewItem,
    run: (ctx, { projectId, params: { instruction }, body }) => editText(ctx, { projectId, instructionId: instruction, ...body }),
  }),
  route({
    method: "post",
    path: "/projects/{project}/instructions/{instruction}/constraints",
    access: "review.edit",
    summary: "Add a constraint to an instruction, or put back one of its query's",
    tag,
    params,
    body: ConstraintInput,
    reply: ReviewItem,
    run: (ctx, { projectId, params: { instruction }, body }) => addConstraint(ctx, { projectId, instructionId: instruction, ...body }),
  }),
  route({
    method: "put",
    path: "/projects/{project}/instructions/{instruction}/constraints/{constraint}/text",
    access: "review.edit",
    summary: "Reword a constraint, for every level that uses it",
    tag,
    params: constraintParams,
    body: TextInput,
    reply: ReviewItem,
    run: (ctx, { projectId, params: { instruction, constraint }, body }) =>
      editConstraint(ctx, { projectId, instructionId: instruction, constraintId: constraint, ...body }),
  }),
  route({
    method: "put",
    path: "/projects/{project}/instructions/{instruction}/constraints/{constraint}/binding",
    access: "constraints.bind",
    summary: "Say how a constraint's keeping can be told, for every level that uses it; new words may come along",
    tag,
    params: constraintParams,
    body: BindingInput,
    reply: ReviewItem,
    run: (ctx, { projectId, params: { instruction, constraint }, body }) =>
      bindConstraint(ctx, { projectId, instructionId: instruction, constraintId: constraint, ...body }),
  }),
  route({
    method: "post",
    path: "/projects/{project}/instructions/{instruction}/constraints/{constraint}/labels",
    access: "constraints.label",
    summary: "Say whether an answer meets a constraint; the same idempotency key again changes nothing",
    tag,
    params: constraintParams,
    body: LabelInput,
    reply: LabelOutcome,
    run: (ctx, { projectId, params: { instruction, constraint }, body }) =>
      labelConstraint(ctx, { projectId, instructionId: instruction, constraintId: constraint, ...body }),
  }),
  route({
    method: "delete",
    path: "/projects/{project}/instructions/{instruction}/constraints/{constraint}",
    access: "review.edit",
    summary: "Take a constraint off this instruction; other levels keep it",
    tag,
    params: constraintParams,
    query: z.object({ version: z.coerce.number().int().nonnegative() }),
    reply: ReviewItem,
    run: (ctx, { projectId, params: { instruction, constraint }, query: { version } }) =>
      removeConstraint(ctx, { projectId, instructionId: instruction, constraintId: constraint, version }),
  }),
];
