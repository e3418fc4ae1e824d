import * as z from "zod";
import { page } from "@/lib/schema/id";
import { InstructionDetail } from "@/lib/schema/instruction-detail";
import { InstructionCount, InstructionRow, SelectionChoices } from "@/lib/schema/instruction-list";
import { InstructionPageRequest } from "@/lib/schema/instruction-sort";
import { ReviewItem } from "@/lib/schema/review";
import { SelectionQuery, selectionOf } from "@/lib/schema/selection";
import { countInstructions, listInstructions, readSelectionChoices } from "@/lib/services/instructions/list";
import { readInstruction, readReviewItem } from "@/lib/services/instructions/read";
import { route } from "./route";

const tag = "Instructions";
const params = z.object({ instruction: z.uuid() });

export const instructionRoutes = [
  route({
    method: "get",
    path: "/projects/{project}/instructions",
    access: "instructions.read",
    summary: "Instructions of a selection, in an order, with excerpts where words were looked for",
    tag,
    query: SelectionQuery.extend(InstructionPageRequest.shape),
    reply: page(InstructionRow),
    run: (ctx, { projectId, query: { sort, order, after, limit, ...selection } }) =>
      listInstructions(ctx, { projectId, selection: selectionOf(selection), sort, order, after, limit }),
  }),
  route({
    method: "get",
    path: "/projects/{project}/instructions/count",
    access: "instructions.read",
    summary: "How many a selection has: exact up to 10,000, estimated beyond",
    tag,
    query: SelectionQuery,
    reply: InstructionCount,
    run: (ctx, { projectId, query }) => countInstructions(ctx, { projectId, selection: selectionOf(query) }),
  }),
  route({
    method: "get",
    path: "/projects/{project}/instructions/choices",
    access: "instructions.read",
    summary: "The runs, categories and people a selection can name",
    tag,
    reply: SelectionChoices,
    run: (ctx, { projectId }) => readSelectionChoices(ctx, { projectId }),
  }),
  route({
    method: "get",
    path: "/projects/{project}/instructions/{instruction}",
    access: "instructions.read",
    summary: "Everything about one instruction: texts, verdicts, changes, lineage",
    tag,
    params,
    reply: InstructionDetail,
    run: (ctx, { projectId, params: { instruction } }) => readInstruction(ctx, { projectId, instructionId: instruction }),
  }),
  route({
    method: "get",
    path: "/projects/{project}/instructions/{instruction}/item",
    access: "instructions.read",
    summary: "One instruction as the review screen shows it",
    tag,
    params,
    reply: ReviewItem,
    run: (ctx, { projectId, params: { instruction } }) => readReviewItem(ctx, { projectId, instructionId: instruction }),
  }),
];
