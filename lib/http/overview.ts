import * as z from "zod";
import { FindQuery, FoundItem, Overview, WaitingWork } from "@/lib/schema/overview";
import { findItems } from "@/lib/services/overview/find-items";
import { readOverview } from "@/lib/services/overview/read-overview";
import { waitingWork } from "@/lib/services/overview/waiting-work";
import { route } from "./route";

const params = z.object({ project: z.string() });

export const overviewRoutes = [
  route({
    method: "get",
    path: "/projects/{project}/overview",
    access: "project.read",
    summary: "Where the project stands: counts, levels, newest activity",
    tag: "overview",
    params,
    reply: Overview,
    run: (ctx, { projectId }) => readOverview(ctx, { projectId }),
  }),
  route({
    method: "get",
    path: "/projects/{project}/waiting",
    access: "project.read",
    summary: "The work that waits for the one who asks",
    tag: "overview",
    params,
    reply: WaitingWork,
    run: (ctx, { projectId }) => waitingWork(ctx, { projectId }),
  }),
  route({
    method: "get",
    path: "/projects/{project}/find",
    access: "instructions.read",
    summary: "Runs, instructions and chains by number, name, words or the start of an id",
    tag: "overview",
    params,
    query: FindQuery,
    reply: z.array(FoundItem),
    run: (ctx, { projectId, query }) => findItems(ctx, { projectId, text: query.q }),
  }),
];
