import * as z from "zod";
import { AdjudicationCase, AdjudicationInput, AdjudicationRow, DisputedItem, GoldInput, ReturnInput } from "@/lib/schema/adjudication";
import { Consensus } from "@/lib/schema/assignment";
import { Done } from "@/lib/schema/done";
import { page } from "@/lib/schema/id";
import { OrdinalPage } from "@/lib/schema/instruction-list";
import { adjudicate } from "@/lib/services/adjudication/adjudicate";
import { listDisputed } from "@/lib/services/adjudication/list";
import { readCase } from "@/lib/services/adjudication/read";
import { returnItem } from "@/lib/services/adjudication/return-item";
import { markGold } from "@/lib/services/gold/mark";
import { unmarkGold } from "@/lib/services/gold/unmark";
import { route } from "./route";

const shared = { access: "review.lead", tag: "Adjudication" } as const;
const base = "/projects/{project}/instructions/{instruction}";
const params = z.object({ instruction: z.uuid() });

export const adjudicationRoutes = [
  route({
    ...shared,
    method: "get",
    path: "/projects/{project}/adjudication",
    summary: "Items by how the people who judged them stand to each other; disputed ones where nothing else is asked",
    query: z.object({
      consensus: Consensus.default("disputed"),
      ...OrdinalPage.shape,
      limit: z.coerce.number().int().min(1).max(100).default(50),
    }),
    reply: page(DisputedItem),
    run: (ctx, { projectId, query: { after, ...rest } }) => listDisputed(ctx, { projectId, after, ...rest }),
  }),
  route({
    ...shared,
    method: "get",
    path: `${base}/case`,
    summary: "One item with every verdict, every change and every adjudication",
    params,
    reply: AdjudicationCase,
    run: (ctx, { projectId, params: { instruction } }) => readCase(ctx, { projectId, instructionId: instruction }),
  }),
  route({
    ...shared,
    method: "post",
    path: `${base}/adjudications`,
    summary: "Settle an item; the verdicts stay as they are. The same idempotency key again changes nothing",
    params,
    body: AdjudicationInput,
    reply: AdjudicationRow,
    run: (ctx, { projectId, params: { instruction }, body }) => adjudicate(ctx, { projectId, instructionId: instruction, ...body }),
  }),
  route({
    ...shared,
    method: "post",
    path: `${base}/returns`,
    summary: "Send an item back to someone who judged it, with a comment",
    params,
    body: ReturnInput,
    reply: Done,
    run: (ctx, { projectId, params: { instruction }, body }) => returnItem(ctx, { projectId, instructionId: instruction, ...body }),
  }),
  route({
    ...shared,
    method: "put",
    path: `${base}/gold`,
    summary: "Mark an item as gold: its right decision is known",
    params,
    body: GoldInput,
    reply: Done,
    run: (ctx, { projectId, params: { instruction }, body }) => markGold(ctx, { projectId, instructionId: instruction, ...body }),
  }),
  route({
    ...shared,
    method: "delete",
    path: `${base}/gold`,
    summary: "An item is gold no more",
    params,
    reply: Done,
    run: (ctx, { projectId, params: { instruction } }) => unmarkGold(ctx, { projectId, instructionId: instruction }),
  }),
];
