import * as z from "zod";
import { Span } from "./finding";

/** One answer to be checked against one constraint, in the words of the benchmarks. */
export const VerifyCase = z.object({
  id: z.union([z.string(), z.number()]),
  /** id in the registry of verifiers: "length_constraints:number_words" */
  instruction_id: z.string().min(1),
  /** the verifier's parameters; those that are null are left out */
  kwargs: z.record(z.string(), z.unknown()).nullable().default({}),
  response: z.string(),
});
export type VerifyCase = z.infer<typeof VerifyCase>;

export const VerifyResult = z.object({
  id: z.union([z.string(), z.number()]),
  strict: z.boolean(),
  /** met by the response or one of its seven lenient variants */
  loose: z.boolean(),
  evidence: z.string(),
  /** UTF-16 offsets into the response */
  spans: z.array(Span),
});
export type VerifyResult = z.infer<typeof VerifyResult>;

export const VerifyRequest = z.object({ cases: z.array(VerifyCase).min(1).max(1_000) });
export const VerifyRefusal = z.object({ id: z.union([z.string(), z.number()]), error: z.string() });
/** In the order of the cases: a result, or why there is none. */
export const VerifyReply = z.object({ results: z.array(z.union([VerifyResult, VerifyRefusal])) });
