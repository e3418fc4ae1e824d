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
    const text = answer.trim();
    const start = answer.indexOf(text);
    const ends = [
      { start, end: Math.min(answer.length, start + 1) },
      { start: Math.max(0, start + text.length - 1), end: start + text.length },
    ];
    const isQuoted = /^["“„«][\s\S]+["”“»]$/.test(text);
    return isQuoted ? met("it begins and ends with quotation marks", ends) : broken("it does not begin and end with quotation marks", ends);
  },
  examples: [{ params: {}, meets: '"Bees dance."', breaks: '"Bees" dance.' }],
  demands: () => [{ is: "whole", form: "quoted" }],
  occupies: ["start", "end"],
});
