import * as z from "zod";
import { RecordedVerdict, VerdictInput, WithdrawalInput } from "@/lib/schema/review-input";
import { recordVerdict } from "@/lib/services/review/record-verdict";
import { withdrawVerdict } from "@/lib/services/review/withdraw-verdict";
import { route } from "./route";

const tag = "Review";

export const verdictRoutes = [
  route({
    method: "post",
    path: "/projects/{project}/verdicts",
    access: "review.judge",
    summary: "Judge an instruction; the same idempotency key again changes nothing",
    tag,
    body: VerdictInput,
    reply: RecordedVerdict,
    run: (ctx, { projectId, body }) => recordVerdict(ctx, { projectId, ...body }),
  }),
  route({
    method: "post",
    path: "/projects/{project}/verdicts/{verdict}/withdrawal",
    access: "review.judge",
    summary: "Take back one of your own verdicts, named by its id or its idempotency key",
    tag,
    params: z.object({ verdict: z.uuid() }),
    body: WithdrawalInput,
    reply: RecordedVerdict,
    run: (ctx, { projectId, params: { verdict }, body }) => withdrawVerdict(ctx, { projectId, verdict, ...body }),
  }),
];
