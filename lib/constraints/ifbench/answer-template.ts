import * as z from "zod";
import { defineVerifier } from "../verifier";
import { occurrences } from "./occurrences";
import { outcome } from "./outcome";

const labels = ["My Answer:", "My Conclusion:", "Future Outlook:"];

/** Three labels occur; as in the reference their order is not checked. */
export const answerTemplate = defineVerifier({
  id: "format:output_template",
  family: "ifbench",
  title: "Answer, conclusion, outlook",
  category: "Format",
  params: z.object({}),
  describe: () => `Give the answer in three parts that start with the labels ${labels.map((label) => `"${label}"`).join(", ")}.`,
  verify: (answer) => {
    const missing = labels.filter((label) => !answer.includes(label));
    const evidence = missing.length === 0 ? "all three labels are there" : `missing: ${missing.join(" ")}`;
    return outcome(
      missing.length === 0,
      evidence,
      labels.flatMap((label) => occurrences(answer, label).slice(0, 1)),
    );
  },
  examples: [
    {
      params: {},
      meets: "My Answer: They dance. My Conclusion: They talk. Future Outlook: They will.",
      breaks: "My Answer: They dance. My Conclusion: They talk.",
    },
  ],
  demands: () => labels.map((text) => ({ is: "contains", text }) as const),
  occupies: ["start", "layout"],
  uses: ["fixed_case"],
});
