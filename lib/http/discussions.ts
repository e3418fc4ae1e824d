import * as z from "zod";
import { CommentInput, DiscussionCounts, DiscussionFilter, DiscussionRow, DiscussionView } from "@/lib/schema/discussion";
import { page } from "@/lib/schema/id";
import { OrdinalPage } from "@/lib/schema/instruction-list";
import { comment } from "@/lib/services/discussions/comment";
import { countDiscussions, listDiscussions } from "@/lib/services/discussions/list";
import { readDiscussion } from "@/lib/services/discussions/read";
import { settle } from "@/lib/services/discussions/settle";
import { route } from "./route";

const tag = "Discussions";
const params = z.object({ instruction: z.uuid() });

export const discussionRoutes = [
  route({
    method: "get",
    path: "/projects/{project}/discussions",
    access: "instructions.read",
    summary: "What is being talked about, newest first",
    tag,
    query: DiscussionFilter.extend(OrdinalPage.shape),
    reply: page(DiscussionRow),
    run: (ctx, { projectId, query: { after, limit, state } }) => listDiscussions(ctx, { projectId, state, after, limit }),
  }),
  route({
    method: "get",
    path: "/projects/{project}/discussions/counts",
    access: "instructions.read",
    summary: "How many discussions are open, and how many comments name you unseen",
    tag,
    reply: DiscussionCounts,
    run: (ctx, { projectId }) => countDiscussions(ctx, { projectId }),
  }),
  route({
    method: "post",
    path: "/projects/{project}/discussions/{discussion}/settlement",
    access: "review.judge",
    summary: "End a discussion; what was said stays",
    tag,
    params: z.object({ discussion: z.uuid() }),
    reply: DiscussionView,
    run: (ctx, { projectId, params: { discussion } }) => settle(ctx, { projectId, id: discussion }),
  }),
  route({
    method: "get",
    path: "/projects/{project}/instructions/{instruction}/discussion",
    access: "instructions.read",
    summary: "Everything said about an instruction, and who can be asked",
    tag,
    params,
    reply: DiscussionView,
    run: (ctx, { projectId, params: { instruction } }) => readDiscussion(ctx, { projectId, instructionId: instruction }),
  }),
  route({
    method: "post",
    path: "/projects/{project}/instructions/{instruction}/comments",
    access: "review.judge",
    summary: "Say something about an instruction, flag it, name people; the same id again changes nothing",
    tag,
    params,
    body: CommentInput,
    reply: DiscussionView,
    run: (ctx, { projectId, params: { instruction }, body }) => comment(ctx, { projectId, instructionId: instruction, ...body }),
  }),
];
