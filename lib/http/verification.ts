import { LintReply, LintRequest } from "@/lib/schema/lint";
import { VerifyReply, VerifyRequest } from "@/lib/schema/verification";
import { lintCases } from "@/lib/services/verification/lint";
import { verifyCases } from "@/lib/services/verification/verify";
import { route } from "./route";

const tag = "Constraints";

export const verificationRoutes = [
  route({
    method: "post",
    path: "/verify",
    access: "signed_in",
    summary: "Check answers against constraints, strictly and loosely, in the order given",
    tag,
    body: VerifyRequest,
    reply: VerifyReply,
    run: async (_ctx, { body: { cases } }) => ({ results: await verifyCases(cases) }),
  }),
  route({
    method: "post",
    path: "/lint",
    access: "signed_in",
    summary: "Look for faults in instructions and chains; lines as the command line's lint reads them",
    tag,
    body: LintRequest,
    reply: LintReply,
    run: async (_ctx, { body: { instructions } }) => ({ results: lintCases(instructions) }),
  }),
];
