import * as z from "zod";
import { Id } from "@/lib/schema/id";
import { StudyChange } from "@/lib/schema/study-draft";
import { Amendment, JudgementInput, JudgementKept, NewStudy, StudyRow, StudyView, StudyWork, StudyWorkRow } from "@/lib/schema/study-view";
import { amendStudy } from "@/lib/services/studies/amend";
import { changeDraft, createStudy } from "@/lib/services/studies/draft";
import { freezeStudy } from "@/lib/services/studies/freeze";
import { judgeTurn } from "@/lib/services/studies/judge";
import { listStudyWork } from "@/lib/services/studies/list-work";
import { listStudies, readStudy } from "@/lib/services/studies/read";
import { readWork } from "@/lib/services/studies/work";
import { route } from "./route";

const tag = "Studies";
const params = z.object({ study: Id });

export const studyRoutes = [
  route({
    method: "get",
    path: "/projects/{project}/studies",
    access: "studies.read",
    summary: "The blind studies of a project, newest first",
    tag,
    reply: z.array(StudyRow),
    run: (ctx, { projectId }) => listStudies(ctx, { projectId }),
  }),
  route({
    method: "post",
    path: "/projects/{project}/studies",
    access: "studies.manage",
    summary: "Plan a study: a draft until its protocol is frozen",
    tag,
    body: NewStudy,
    reply: StudyView,
    run: (ctx, { projectId, body }) => createStudy(ctx, { projectId, ...body }),
  }),
  route({
    method: "get",
    path: "/projects/{project}/studies/{study}",
    access: "studies.read",
    summary: "A study with its protocol, its versions and, of a draft, what it would take",
    tag,
    params,
    reply: StudyView,
    run: (ctx, { projectId, params: { study } }) => readStudy(ctx, { projectId, studyId: study }),
  }),
  route({
    method: "patch",
    path: "/projects/{project}/studies/{study}",
    access: "studies.manage",
    summary: "Change a draft, naming the revision that was read; on another one it answers 409 and changes nothing",
    tag,
    params,
    body: StudyChange,
    reply: StudyView,
    run: (ctx, { projectId, params: { study }, body }) => changeDraft(ctx, { projectId, studyId: study, ...body }),
  }),
  route({
    method: "post",
    path: "/projects/{project}/studies/{study}/freeze",
    access: "studies.manage",
    summary: "Freeze the protocol: it is hashed, and the sample, the pairs and what each arm says are drawn for good",
    tag,
    params,
    query: z.object({
      revision: z.coerce.number().int().min(1).optional().describe("the one that was read; another one since is a conflict"),
    }),
    reply: StudyView,
    run: (ctx, { projectId, params: { study }, query: { revision } }) => freezeStudy(ctx, { projectId, studyId: study, revision }),
  }),
  route({
    method: "post",
    path: "/projects/{project}/studies/{study}/amendments",
    access: "studies.manage",
    summary: "Amend a frozen protocol: a new version with its reason",
    tag,
    params,
    body: Amendment,
    reply: StudyView,
    run: (ctx, { projectId, params: { study }, body }) => amendStudy(ctx, { projectId, studyId: study, ...body }),
  }),
  route({
    method: "get",
    path: "/projects/{project}/study-work",
    access: "review.judge",
    summary: "The frozen studies you can judge, newest first, and how far you are in each",
    tag,
    reply: z.array(StudyWorkRow),
    run: (ctx, { projectId }) => listStudyWork(ctx, { projectId }),
  }),
  route({
    method: "get",
    path: "/projects/{project}/studies/{study}/work",
    access: "review.judge",
    summary: "What you judge next: two sides of each pair, and nothing of where they come from",
    tag,
    params,
    query: z.object({ limit: z.coerce.number().int().min(1).max(20).default(5), before: z.union([Id, z.literal("end")]).optional() }),
    reply: StudyWork,
    run: (ctx, { projectId, params: { study }, query }) => readWork(ctx, { projectId, studyId: study, ...query }),
  }),
  route({
    method: "post",
    path: "/projects/{project}/studies/{study}/judgements",
    access: "review.judge",
    summary: "Say which side is better; said again, the newest stands",
    tag,
    params,
    body: JudgementInput,
    reply: JudgementKept,
    run: (ctx, { projectId, params: { study }, body }) => judgeTurn(ctx, { projectId, studyId: study, ...body }),
  }),
];
