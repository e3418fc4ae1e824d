import type * as z from "zod";
import { AppError } from "@/lib/errors";
import { VerifyCase, type VerifyRefusal, type VerifyResult } from "@/lib/schema/verification";
import { checkCase, isPrepared, prepareFor } from "./check-case";
import type { LineReader } from "./json-lines";

/** Checks cases in their order. One that cannot be checked says why; the others are checked all the same. */
export async function verifyCases(cases: readonly VerifyCase[]): Promise<(VerifyResult | z.infer<typeof VerifyRefusal>)[]> {
  await prepareFor(cases.map(({ instruction_id }) => instruction_id));
  return cases.map((given) => {
    try {
      return checkCase(given);
    } catch (error) {
      if (error instanceof AppError) return { id: given.id, error: error.message };
      throw error;
    }
  });
}

/** Reads lines of cases, and answers each with a line of its result. */
export const verifyLines: LineReader<VerifyResult> = {
  read(value) {
    const given = VerifyCase.parse(value);
    if (isPrepared(given.instruction_id)) return [checkCase(given)];
    return prepareFor([given.instruction_id]).then(() => [checkCase(given)]);
  },
  end: () => [],
};
