import * as z from "zod";
import { ClaimInput, Claims, GivenBack, LeaseInput, Leases } from "@/lib/schema/assignment";
import { Id, page } from "@/lib/schema/id";
import { OrdinalPage } from "@/lib/schema/instruction-list";
import { ReviewItem } from "@/lib/schema/review";
import { OverrideInput, OverrideOutcome, OwnDecision, ReviewProgress } from "@/lib/schema/review-input";
import { SelectionQuery, selectionOf } from "@/lib/schema/selection";
import { claimItems } from "@/lib/services/review/claim";
import { giveBackItems } from "@/lib/services/review/give-back";
import { overrideFilter } from "@/lib/services/review/override-filter";
import { ownDecisions } from "@/lib/services/review/own-decisions";
import { readProgress } from "@/lib/services/review/read-progress";
import { readQueue } from "@/lib/services/review/read-queue";
import { renewOwnLeases } from "@/lib/services/review/renew-leases";
import { route } from "./route";

const tag = "Review";

export const reviewRoutes = [
  route({
    method: "get",
    path: "/projects/{project}/review/queue",
    access: "review.judge",
    summary: "The next items this person has not judged",
    tag,
    query: SelectionQuery.extend({ ...OrdinalPage.shape, limit: z.coerce.number().int().min(1).max(50).default(10) }),
    reply: page(ReviewItem),
    run: (ctx, { projectId, query: { after, limit, ...selection } }) =>
      readQueue(ctx, { projectId, selection: selectionOf(selection), after, limit }),
  }),
  route({
    method: "post",
    path: "/projects/{project}/review/claims",
    access: "review.judge",
    summary: "Hold items to judge, where a project shares them out; asking twice is asking once",
    tag,
    body: ClaimInput,
    reply: Claims,
    run: (ctx, { projectId, body }) => claimItems(ctx, { projectId, ...body }),
  }),
  route({
    method: "delete",
    path: "/projects/{project}/review/claims",
    access: "review.judge",
    summary: "Give back the items you hold and have not judged",
    tag,
    query: z.object({ except: z.string().max(2_000).optional() }),
    reply: GivenBack,
    run: (ctx, { projectId, query: { except } }) => giveBackItems(ctx, { projectId, except: idsOf(except) }),
  }),
  route({
    method: "post",
    path: "/projects/{project}/review/leases",
    access: "review.judge",
    summary: "A sign of life: keeps what you hold, and tells who else is at the item in front of you",
    tag,
    body: LeaseInput,
    reply: Leases,
    run: (ctx, { projectId, body }) => renewOwnLeases(ctx, { projectId, ...body }),
  }),
  route({
    method: "get",
    path: "/projects/{project}/review/progress",
    access: "review.judge",
    summary: "How much of a queue is left, and this person's pace",
    tag,
    query: SelectionQuery,
    reply: ReviewProgress,
    run: (ctx, { projectId, query }) => readProgress(ctx, { projectId, selection: selectionOf(query) }),
  }),
  route({
    method: "get",
    path: "/projects/{project}/review/decisions",
    access: "review.judge",
    summary: "This person's own latest verdicts that stand, newest first",
    tag,
    query: z.object({ limit: z.coerce.number().int().min(1).max(200).default(20) }),
    reply: z.array(OwnDecision),
    run: (ctx, { projectId, query: { limit } }) => ownDecisions(ctx, { projectId, limit }),
  }),
  route({
    method: "post",
    path: "/projects/{project}/filter-overrides",
    access: "filters.override",
    summary: "Set a decision beside what a model filter said",
    tag,
    body: OverrideInput,
    reply: OverrideOutcome,
    run: (ctx, { projectId, body }) => overrideFilter(ctx, { projectId, ...body }),
  }),
];

/** Ids separated by commas; anything else among them names nothing. */
function idsOf(list: string | undefined): string[] {
  return (list ?? "").split(",").filter((id) => Id.safeParse(id).success);
}
