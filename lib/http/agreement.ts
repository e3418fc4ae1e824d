import * as z from "zod";
import { AgreementKind, AgreementReport } from "@/lib/schema/agreement";
import { readAgreement } from "@/lib/services/agreement/read";
import { route } from "./route";

export const agreementRoutes = [
  route({
    method: "get",
    path: "/projects/{project}/agreement",
    access: "runs.read",
    summary: "How far people agree, coefficient by coefficient, part by part, pair by pair",
    tag: "Review",
    query: z.object({ kind: AgreementKind.default("verdicts") }),
    reply: AgreementReport,
    run: (ctx, { projectId, query: { kind } }) => readAgreement(ctx, { projectId, kind }),
  }),
];
