import * as z from "zod";
import { Done } from "@/lib/schema/done";
import { Id } from "@/lib/schema/id";
import { StudyWriting, WritingDraft } from "@/lib/schema/study-writing";
import { saveWriting, skipWriting, submitWriting } from "@/lib/services/studies/write";
import { readWriting } from "@/lib/services/studies/writing";
import { route } from "./route";

const tag = "Studies";
const params = z.object({ study: Id, text: Id });

/** Writing the lists of an arm that people write from nothing. */
export const studyWritingRoutes = [
  route({
    method: "get",
    path: "/projects/{project}/studies/{study}/writing",
    access: "review.judge",
    summary: "The query you write for, held for you alone, with what you typed before",
    tag,
    params: z.object({ study: Id }),
    reply: StudyWriting,
    run: (ctx, { projectId, params: { study } }) => readWriting(ctx, { projectId, studyId: study }),
  }),
  route({
    method: "put",
    path: "/projects/{project}/studies/{study}/writing/{text}",
    access: "review.judge",
    summary: "Keep what you are typing",
    tag,
    params,
    body: WritingDraft,
    reply: Done,
    run: async (ctx, { projectId, params: { study, text }, body }) => {
      await saveWriting(ctx, { projectId, studyId: study, textId: text, draft: body });
      return { done: true as const };
    },
  }),
  route({
    method: "post",
    path: "/projects/{project}/studies/{study}/writing/{text}",
    access: "review.judge",
    summary: "Send what you wrote, and get the next query",
    tag,
    params,
    body: WritingDraft,
    reply: StudyWriting,
    run: (ctx, { projectId, params: { study, text }, body }) =>
      submitWriting(ctx, { projectId, studyId: study, textId: text, draft: body }),
  }),
  route({
    method: "post",
    path: "/projects/{project}/studies/{study}/writing/{text}/skip",
    access: "review.judge",
    summary: "Give the query back, and get the next",
    tag,
    params,
    reply: StudyWriting,
    run: (ctx, { projectId, params: { study, text } }) => skipWriting(ctx, { projectId, studyId: study, textId: text }),
  }),
];
