import * as z from "zod";
import { ChainRow, ChainView } from "@/lib/schema/chain";
import { page } from "@/lib/schema/id";
import { OrdinalPage } from "@/lib/schema/instruction-list";
import { SelectionQuery } from "@/lib/schema/selection";
import { listChains } from "@/lib/services/chains/list";
import { readChain } from "@/lib/services/chains/read";
import { route } from "./route";

const tag = "Chains";

export const chainRoutes = [
  route({
    method: "get",
    path: "/projects/{project}/chains",
    access: "instructions.read",
    summary: "Queries with the levels made of each, in the project's order",
    tag,
    query: OrdinalPage.extend({ run: SelectionQuery.shape.run }),
    reply: page(ChainRow),
    run: (ctx, { projectId, query: { run, after, limit } }) =>
      listChains(ctx, { projectId, run: run === undefined ? null : Number(run), after, limit }),
  }),
  route({
    method: "get",
    path: "/projects/{project}/chains/{query}",
    access: "instructions.read",
    summary: "One query's levels in order, with constraints and conversation",
    tag,
    params: z.object({ query: z.uuid() }),
    reply: ChainView,
    run: (ctx, { projectId, params: { query } }) => readChain(ctx, { projectId, queryId: query }),
  }),
];
