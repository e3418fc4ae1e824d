import * as z from "zod";
import {
  DismissalInput,
  FindingCounts,
  FindingFilter,
  FindingPage,
  RepairBatch,
  RepairBatchPage,
  RepairInput,
  RepairPreview,
  RepairSelection,
  RepairUndo,
  SingleRepairInput,
  StoredFinding,
} from "@/lib/schema/finding-list";
import { OrdinalPage } from "@/lib/schema/instruction-list";
import { dismissFinding, reopenFinding } from "@/lib/services/findings/dismiss";
import { countFindings, listFindings } from "@/lib/services/findings/list";
import { previewRepairs } from "@/lib/services/findings/preview-repairs";
import { repairFinding, repairFindings } from "@/lib/services/findings/repair";
import { listRepairs, undoRepairs } from "@/lib/services/findings/undo-repairs";
import { route } from "./route";

const tag = "Findings";
const params = z.object({ finding: z.uuid() });

export const findingRoutes = [
  route({
    method: "get",
    path: "/projects/{project}/findings",
    access: "instructions.read",
    summary: "What the checks found, filtered; open ones unless asked otherwise",
    tag,
    query: FindingFilter.extend(OrdinalPage.shape),
    reply: FindingPage,
    run: (ctx, { projectId, query: { after, limit, ...filter } }) => listFindings(ctx, { projectId, filter, after, limit }),
  }),
  route({
    method: "get",
    path: "/projects/{project}/findings/counts",
    access: "instructions.read",
    summary: "How many findings a filter has, by check, level and status",
    tag,
    query: FindingFilter,
    reply: FindingCounts,
    run: (ctx, { projectId, query }) => countFindings(ctx, { projectId, filter: query }),
  }),
  route({
    method: "post",
    path: "/projects/{project}/findings/{finding}/repair",
    access: "review.edit",
    summary: "Mend one finding with one of its repairs; the same id again changes nothing",
    tag,
    params,
    body: SingleRepairInput,
    reply: RepairBatch,
    run: (ctx, { projectId, params: { finding }, body }) => repairFinding(ctx, { projectId, findingId: finding, ...body }),
  }),
  route({
    method: "put",
    path: "/projects/{project}/findings/{finding}/dismissal",
    access: "review.edit",
    summary: "Say why a finding is none",
    tag,
    params,
    body: DismissalInput,
    reply: StoredFinding,
    run: (ctx, { projectId, params: { finding }, body }) => dismissFinding(ctx, { projectId, findingId: finding, ...body }),
  }),
  route({
    method: "delete",
    path: "/projects/{project}/findings/{finding}/dismissal",
    access: "review.edit",
    summary: "Take a dismissal back",
    tag,
    params,
    reply: StoredFinding,
    run: (ctx, { projectId, params: { finding } }) => reopenFinding(ctx, { projectId, findingId: finding }),
  }),
  route({
    method: "post",
    path: "/projects/{project}/repairs/preview",
    access: "findings.repair",
    summary: "What mending a selection of findings together would come to; changes nothing",
    tag,
    body: z.object({ selection: RepairSelection }),
    reply: RepairPreview,
    run: (ctx, { projectId, body: { selection } }) => previewRepairs(ctx, { projectId, selection }),
  }),
  route({
    method: "post",
    path: "/projects/{project}/repairs",
    access: "findings.repair",
    summary: "Mend a selection of findings together; the same id again changes nothing",
    tag,
    body: RepairInput,
    reply: RepairBatch,
    run: (ctx, { projectId, body }) => repairFindings(ctx, { projectId, ...body }),
  }),
  route({
    method: "get",
    path: "/projects/{project}/repairs",
    access: "instructions.read",
    summary: "Batches of repairs, newest first",
    tag,
    query: OrdinalPage,
    reply: RepairBatchPage,
    run: (ctx, { projectId, query: { after, limit } }) => listRepairs(ctx, { projectId, after, limit }),
  }),
  route({
    method: "post",
    path: "/projects/{project}/repairs/{batch}/undo",
    access: "review.edit",
    summary: "Put every chain of a batch back as it was, except where someone changed it since",
    tag,
    params: z.object({ batch: z.uuid() }),
    reply: RepairUndo,
    run: (ctx, { projectId, params: { batch } }) => undoRepairs(ctx, { projectId, batchId: batch }),
  }),
];
