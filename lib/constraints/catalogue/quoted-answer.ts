import * as z from "zod";
import { broken, met } from "../verifier";
import { defineEntry } from "./entry";

/** The answer begins and ends with double quotation marks. */
export const quotedAnswer = defineEntry({
  id: "quoted-answer",
  group: "format",
  title: "Answer in quotation marks",
  params: z.object({}),
  describe: () => "Put the whole answer between double quotation marks.",
  draw: () => ({}),
  verify: (answer) => {
    const isQuoted = /^["“][\s\S]+["”]$/.test(answer.trim());
    return isQuoted ? met("it begins and ends with quotation marks") : broken("it does not begin and end with quotation marks");
  },
  examples: [{ params: {}, meets: '"Bees dance."', breaks: '"Bees" dance.' }],
  demands: () => [{ is: "whole", form: "quoted" }],
  occupies: ["start", "end"],
});
