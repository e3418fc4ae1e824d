import * as z from "zod";
import { page } from "@/lib/schema/id";
import { OrdinalPage } from "@/lib/schema/instruction-list";
import { PartKind } from "@/lib/schema/item-kind";
import { ListedConstraintInput, OwnPartDecision, PartItem, PartVerdictInput, RecordedPartVerdict } from "@/lib/schema/part";
import { ReviewProgress, TextInput, WithdrawalInput } from "@/lib/schema/review-input";
import { ownPartDecisions } from "@/lib/services/parts/own-decisions";
import { readPart } from "@/lib/services/parts/read";
import { readPartProgress } from "@/lib/services/parts/read-progress";
import { readPartQueue } from "@/lib/services/parts/read-queue";
import { recordPartVerdict } from "@/lib/services/parts/record-verdict";
import { withdrawPartVerdict } from "@/lib/services/parts/withdraw-verdict";
import { addListed } from "@/lib/services/queries/add-listed";
import { dropListed } from "@/lib/services/queries/drop-listed";
import { editListed } from "@/lib/services/queries/edit-listed";
import { editQuery } from "@/lib/services/queries/edit-text";
import { route } from "./route";

const tag = "Review";
const ofKind = z.object({ kind: PartKind });
const ofQuery = z.object({ query: z.uuid() });
const ofConstraint = ofQuery.extend({ constraint: z.uuid() });

export const partRoutes = [
  route({
    method: "get",
    path: "/projects/{project}/parts/{kind}/queue",
    access: "review.judge",
    summary: "The next items of a kind that this person has not judged: queries, lists, answers, feedback, chains",
    tag,
    params: ofKind,
    query: OrdinalPage.extend({ limit: z.coerce.number().int().min(1).max(50).default(10) }),
    reply: page(PartItem),
    run: (ctx, { projectId, params: { kind }, query: { after, limit } }) => readPartQueue(ctx, { projectId, kind, after, limit }),
  }),
  route({
    method: "get",
    path: "/projects/{project}/parts/{kind}/progress",
    access: "review.judge",
    summary: "How much of a kind's queue is left, and this person's pace over all kinds",
    tag,
    params: ofKind,
    reply: ReviewProgress,
    run: (ctx, { projectId, params: { kind } }) => readPartProgress(ctx, { projectId, kind }),
  }),
  route({
    method: "get",
    path: "/projects/{project}/parts/{kind}/decisions",
    access: "review.judge",
    summary: "This person's own latest verdicts of a kind that stand, newest first",
    tag,
    params: ofKind,
    query: z.object({ limit: z.coerce.number().int().min(1).max(200).default(20) }),
    reply: z.array(OwnPartDecision),
    run: (ctx, { projectId, params: { kind }, query: { limit } }) => ownPartDecisions(ctx, { projectId, kind, limit }),
  }),
  route({
    method: "get",
    path: "/projects/{project}/parts/{kind}/items/{subject}",
    access: "instructions.read",
    summary: "One item of a kind, by its instruction (answers, feedback) or its query (the rest)",
    tag,
    params: ofKind.extend({ subject: z.uuid() }),
    reply: PartItem,
    run: (ctx, { projectId, params: { kind, subject } }) => readPart(ctx, { projectId, kind, subjectId: subject }),
  }),
  route({
    method: "post",
    path: "/projects/{project}/part-verdicts",
    access: "review.judge",
    summary: "Judge a query, list, answer, feedback or chain; the same idempotency key again changes nothing",
    tag,
    body: PartVerdictInput,
    reply: RecordedPartVerdict,
    run: (ctx, { projectId, body }) => recordPartVerdict(ctx, { projectId, ...body }),
  }),
  route({
    method: "post",
    path: "/projects/{project}/part-verdicts/{verdict}/withdrawal",
    access: "review.judge",
    summary: "Take back one of your own verdicts on a part, named by its id or its idempotency key",
    tag,
    params: z.object({ verdict: z.uuid() }),
    body: WithdrawalInput,
    reply: RecordedPartVerdict,
    run: (ctx, { projectId, params: { verdict }, body }) => withdrawPartVerdict(ctx, { projectId, verdict, ...body }),
  }),
  route({
    method: "put",
    path: "/projects/{project}/queries/{query}/text",
    access: "review.edit",
    summary: "Change a reframed query's words; the model's stay beside them",
    tag,
    params: ofQuery,
    body: TextInput,
    reply: PartItem,
    run: (ctx, { projectId, params: { query }, body }) => editQuery(ctx, { projectId, queryId: query, ...body }),
  }),
  route({
    method: "post",
    path: "/projects/{project}/queries/{query}/constraints",
    access: "review.edit",
    summary: "Add a constraint to a query's list, or put a dropped one back by its id",
    tag,
    params: ofQuery,
    body: ListedConstraintInput,
    reply: PartItem,
    run: (ctx, { projectId, params: { query }, body }) => addListed(ctx, { projectId, queryId: query, ...body }),
  }),
  route({
    method: "put",
    path: "/projects/{project}/queries/{query}/constraints/{constraint}/text",
    access: "review.edit",
    summary: "Reword a constraint in a query's list, for every level that uses it",
    tag,
    params: ofConstraint,
    body: TextInput,
    reply: PartItem,
    run: (ctx, { projectId, params: { query, constraint }, body }) =>
      editListed(ctx, { projectId, queryId: query, constraintId: constraint, ...body }),
  }),
  route({
    method: "delete",
    path: "/projects/{project}/queries/{query}/constraints/{constraint}",
    access: "review.edit",
    summary: "Drop a constraint from a query's list and from every level that uses it",
    tag,
    params: ofConstraint,
    query: z.object({ version: z.coerce.number().int().nonnegative() }),
    reply: PartItem,
    run: (ctx, { projectId, params: { query, constraint }, query: { version } }) =>
      dropListed(ctx, { projectId, queryId: query, constraintId: constraint, version }),
  }),
];
