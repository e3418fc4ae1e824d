import * as z from "zod";
import { Id } from "@/lib/schema/id";
import { RubricInput, RubricKept, RubricWork } from "@/lib/schema/study-rubric";
import { answerRubric } from "@/lib/services/studies/answer-rubric";
import { readRubricWork } from "@/lib/services/studies/rubric-work";
import { route } from "./route";

const tag = "Studies";
const params = z.object({ study: Id });

/** Questions about single constraints and instructions, apart from which of two texts is better. */
export const studyRubricRoutes = [
  route({
    method: "get",
    path: "/projects/{project}/studies/{study}/rubric",
    access: "review.judge",
    summary: "The texts you answer the rubric about next, and nothing of where they come from",
    tag,
    params,
    query: z.object({ limit: z.coerce.number().int().min(1).max(20).default(5), before: Id.optional() }),
    reply: RubricWork,
    run: (ctx, { projectId, params: { study }, query }) => readRubricWork(ctx, { projectId, studyId: study, ...query }),
  }),
  route({
    method: "post",
    path: "/projects/{project}/studies/{study}/rubric",
    access: "review.judge",
    summary: "Answer every question about a text; answered again, the newest stands",
    tag,
    params,
    body: RubricInput,
    reply: RubricKept,
    run: (ctx, { projectId, params: { study }, body }) => answerRubric(ctx, { projectId, studyId: study, ...body }),
  }),
];
