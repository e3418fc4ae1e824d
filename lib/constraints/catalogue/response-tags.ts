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
    const start = answer.indexOf(text);
    const [opening, closing] = ["<response>", "</response>"];
    const ends = [
      { start, end: Math.min(answer.length, start + opening.length) },
      { start: Math.max(0, start + text.length - closing.length), end: start + text.length },
    ];
    if (!text.startsWith(opening)) return broken(`it does not begin with ${opening}`, ends.slice(0, 1));
    return text.endsWith(closing) ? met("it stands between the tags", ends) : broken(`it does not end with ${closing}`, ends.slice(1));
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
