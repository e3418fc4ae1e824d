import * as z from "zod";
import { BulkAction, BulkCount, BulkCountInput, BulkStartInput } from "@/lib/schema/bulk-action";
import { page } from "@/lib/schema/id";
import { OrdinalPage } from "@/lib/schema/instruction-list";
import { countBulkAction } from "@/lib/services/bulk-actions/count";
import { listBulkActions, readBulkAction } from "@/lib/services/bulk-actions/list";
import { startBulkAction } from "@/lib/services/bulk-actions/start";
import { undoBulkAction } from "@/lib/services/bulk-actions/undo";
import { route } from "./route";

const tag = "Bulk actions";
const params = z.object({ action: z.uuid() });

export const bulkActionRoutes = [
  route({
    method: "post",
    path: "/projects/{project}/bulk-actions/count",
    access: "review.judge",
    summary: "Count exactly what an action would be done to; the token stands for these rows for 30 minutes",
    tag,
    body: BulkCountInput,
    reply: BulkCount,
    run: (ctx, { projectId, body }) => countBulkAction(ctx, { projectId, ...body }),
  }),
  route({
    method: "post",
    path: "/projects/{project}/bulk-actions",
    access: "review.judge",
    summary: "Do what was counted; the same token again begins nothing",
    tag,
    body: BulkStartInput,
    reply: BulkAction,
    run: (ctx, { projectId, body }) => startBulkAction(ctx, { projectId, ...body }),
  }),
  route({
    method: "get",
    path: "/projects/{project}/bulk-actions",
    access: "review.judge",
    summary: "Bulk actions, newest first",
    tag,
    query: OrdinalPage,
    reply: page(BulkAction),
    run: (ctx, { projectId, query: { after, limit } }) => listBulkActions(ctx, { projectId, after, limit }),
  }),
  route({
    method: "get",
    path: "/projects/{project}/bulk-actions/{action}",
    access: "review.judge",
    summary: "One bulk action and how far it has come",
    tag,
    params,
    reply: BulkAction,
    run: (ctx, { projectId, params: { action } }) => readBulkAction(ctx, { projectId, id: action }),
  }),
  route({
    method: "post",
    path: "/projects/{project}/bulk-actions/{action}/undo",
    access: "review.judge",
    summary: "Put every instruction back as it stood, except where somebody changed it since",
    tag,
    params,
    reply: BulkAction,
    run: (ctx, { projectId, params: { action } }) => undoBulkAction(ctx, { projectId, id: action }),
  }),
];
