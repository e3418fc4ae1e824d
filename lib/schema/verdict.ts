import { z } from "zod";

export const VerdictDecision = z.enum(["accept", "revise", "reject", "skip"]);
export type VerdictDecision = z.infer<typeof VerdictDecision>;
