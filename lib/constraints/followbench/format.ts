import * as z from "zod";
import { defineVerifier } from "../verifier";
import { adviceRules } from "./format-advice";
import { pointRules } from "./format-points";
import { allMet, listed } from "./levelled";

const FormatParams = z.object({
  example_id: z.union([z.literal(22), z.literal(30)]),
  level: z.number().int().min(1).max(5),
});

type FormatParams = z.infer<typeof FormatParams>;

/** The two of the format constraints that rules check: examples 22 and 30. */
export const format = defineVerifier<FormatParams>({
  id: "followbench:format",
  family: "followbench",
  title: "Format of advice or points",
  category: "Format",
  params: FormatParams,
  describe: (params) => `Write an answer that ${listed(rulesOf(params).map(({ says }) => says))}.`,
  verify: (answer, params) => allMet(answer, rulesOf(params)),
  examples: [
    { params: { example_id: 22, level: 1 }, meets: "Soak it.\n\nRub it.\n\nRinse it.", breaks: "Soak it.\n\nRub it." },
    { params: { example_id: 30, level: 1 }, meets: "**1. Growth:** It adds jobs.", breaks: "1. Growth: It adds jobs." },
  ],
  demands: (params) => rulesOf(params).flatMap(({ demands }) => demands ?? []),
  uses: ["layout"],
});

function rulesOf({ example_id, level }: FormatParams) {
  return example_id === 22 ? adviceRules(level) : pointRules(level);
}
