import * as z from "zod";
import { Finding } from "./finding";

/** What the checks find: in one instruction, or between the levels of a chain. */
export const LintLine = z.union([
  z.object({ id: z.string(), findings: z.array(Finding) }),
  z.object({ chain: z.string(), findings: z.array(Finding) }),
]);
export type LintLine = z.infer<typeof LintLine>;

/** Lines as `larch lint` reads them: {"id", "text", "level", "constraints": [...], "answer"?, "chain"?}. */
export const LintRequest = z.object({ instructions: z.array(z.record(z.string(), z.unknown())).min(1).max(500) });
export const LintReply = z.object({ results: z.array(LintLine) });
