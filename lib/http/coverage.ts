import * as z from "zod";
import { Coverage, CoverageQuery } from "@/lib/schema/coverage";
import { readCoverage } from "@/lib/services/coverage/read";
import { route } from "./route";

export const coverageRoutes = [
  route({
    method: "get",
    path: "/projects/{project}/coverage",
    access: "instructions.read",
    summary: "Types of constraint by level, wordings said twice, and what the set lacks",
    tag: "Constraints",
    params: z.object({ project: z.string() }),
    query: CoverageQuery,
    reply: Coverage,
    run: (ctx, { projectId, query: { run } }) => readCoverage(ctx, { projectId, run }),
  }),
];
