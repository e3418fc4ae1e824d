import * as z from "zod";
import { broken, met } from "../verifier";
import { defineEntry } from "./entry";

/** The answer stands between <response> and </response>. */
export const responseTags = defineEntry({
  id: "response-tags",
  group: "format",
  title: "Answer in tags",
  params: z.object({}),
  describe: () => "Begin the answer with <response> and end it with </response>.",
  draw: () => ({}),
  verify: (answer) => {
    const text = answer.trim();
    const isTagged = text.startsWith("<response>") && text.endsWith("</response>");
    return isTagged ? met("it stands between the tags") : broken("it does not stand between <response> and </response>");
  },
  examples: [{ params: {}, meets: "<response>Bees dance.</response>", breaks: "<response>Bees dance.</response> Done." }],
  demands: () => [
    { is: "whole", form: "tagged" },
    { is: "starts", text: "<response>" },
    { is: "ends", text: "</response>" },
  ],
  occupies: ["start", "end"],
  uses: ["fixed_case"],
});
