import * as z from "zod";
import { strippedSpan } from "../python/strip";
import { broken, defineVerifier, met } from "../verifier";

/** The whole answer between straight double quotation marks. */
export const quotation = defineVerifier({
  id: "startend:quotation",
  family: "ifeval",
  title: "Answer in quotation marks",
  category: "Start and end",
  params: z.object({}),
  describe: () => "Put the whole answer between double quotation marks.",
  verify: (answer) => {
    const { start, end } = strippedSpan(answer);
    const spans = [
      { start, end: start + 1 },
      { start: end - 1, end },
    ];
    const open = answer.charAt(start) === '"';
    const closed = answer.charAt(end - 1) === '"' && end - start > 1;
    if (open && closed) return met("it begins and ends with quotation marks", spans);
    if (end <= start) return broken("there is nothing between quotation marks");
    const wrong = spans.filter((_, place) => (place === 0 ? !open : !closed));
    return broken(`it does not ${!open && !closed ? "begin or end" : open ? "end" : "begin"} with a quotation mark`, wrong);
  },
  examples: [{ params: {}, meets: '"All is well."', breaks: "“All is well.”" }],
  demands: () => [{ is: "whole", form: "quoted" }],
  occupies: ["start"],
});
