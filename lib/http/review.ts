import * as z from "zod";
import { page } from "@/lib/schema/id";
import { OrdinalPage } from "@/lib/schema/instruction-list";
import { ReviewItem } from "@/lib/schema/review";
import { OverrideInput, OverrideOutcome, OwnDecision, ReviewProgress } from "@/lib/schema/review-input";
import { SelectionQuery, selectionOf } from "@/lib/schema/selection";
import { overrideFilter } from "@/lib/services/review/override-filter";
import { ownDecisions } from "@/lib/services/review/own-decisions";
import { readProgress } from "@/lib/services/review/read-progress";
import { readQueue } from "@/lib/services/review/read-queue";
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
