import * as z from "zod";
import { Done } from "@/lib/schema/done";
import { page } from "@/lib/schema/id";
import { OrdinalPage } from "@/lib/schema/instruction-list";
import { NewReviewBatch, ReviewBatchRow, Skills } from "@/lib/schema/review-batch";
import { ReviewSettings, ReviewSettingsChange } from "@/lib/schema/review-settings";
import { ReturnedItem, TeamProgress } from "@/lib/schema/team";
import { closeReviewBatch } from "@/lib/services/batches/close";
import { createBatch } from "@/lib/services/batches/create";
import { listBatches } from "@/lib/services/batches/list";
import { changeReviewSettings } from "@/lib/services/review/change-settings";
import { readReviewSettings } from "@/lib/services/review/read-settings";
import { listReturned } from "@/lib/services/team/list-returned";
import { readTeam } from "@/lib/services/team/read";
import { setMemberSkills } from "@/lib/services/team/set-skills";
import { route } from "./route";

const shared = { access: "review.lead", tag: "Team" } as const;

export const teamRoutes = [
  route({
    ...shared,
    method: "get",
    path: "/projects/{project}/team",
    summary: "How far the review is, and what each person does for it",
    reply: TeamProgress,
    run: (ctx, { projectId }) => readTeam(ctx, { projectId }),
  }),
  route({
    ...shared,
    method: "get",
    path: "/projects/{project}/team/returned",
    summary: "What was sent back and has not been judged again",
    reply: z.array(ReturnedItem),
    run: (ctx, { projectId }) => listReturned(ctx, { projectId }),
  }),
  route({
    ...shared,
    method: "put",
    path: "/projects/{project}/team/{person}/skills",
    summary: "Say what a person can do; batches may ask for it",
    params: z.object({ person: z.string().max(64) }),
    body: Skills,
    reply: Done,
    run: (ctx, { projectId, params: { person }, body: { skills } }) => setMemberSkills(ctx, { projectId, userId: person, skills }),
  }),
  route({
    ...shared,
    method: "get",
    path: "/projects/{project}/review/settings",
    summary: "How the people of the project share its review",
    reply: ReviewSettings,
    run: (ctx, { projectId }) => readReviewSettings(ctx, { projectId }),
  }),
  route({
    ...shared,
    method: "patch",
    path: "/projects/{project}/review/settings",
    summary: "Change how they share it; what was given stays given",
    body: ReviewSettingsChange,
    reply: ReviewSettings,
    run: (ctx, { projectId, body }) => changeReviewSettings(ctx, { projectId, ...body }),
  }),
  route({
    ...shared,
    method: "get",
    path: "/projects/{project}/review/batches",
    summary: "The batches, newest first",
    query: OrdinalPage,
    reply: page(ReviewBatchRow),
    run: (ctx, { projectId, query: { after, limit } }) => listBatches(ctx, { projectId, after, limit }),
  }),
  route({
    ...shared,
    method: "post",
    path: "/projects/{project}/review/batches",
    summary: "Set a selection's items aside for people, or for a skill; the same id again makes nothing new",
    body: NewReviewBatch,
    reply: ReviewBatchRow,
    run: (ctx, { projectId, body }) => createBatch(ctx, { projectId, ...body }),
  }),
  route({
    ...shared,
    method: "post",
    path: "/projects/{project}/review/batches/{batch}/closing",
    summary: "Close a batch: what is left of it is everybody's again",
    params: z.object({ batch: z.uuid() }),
    reply: Done,
    run: (ctx, { projectId, params: { batch } }) => closeReviewBatch(ctx, { projectId, batchId: batch }),
  }),
];
