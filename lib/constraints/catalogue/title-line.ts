import * as z from "zod";
import { linesOf } from "../text/lines";
import { broken, met } from "../verifier";
import { defineEntry } from "./entry";

/** A first line like <<title>>. */
export const titleLine = defineEntry({
  id: "title-line",
  group: "format",
  title: "Title in double angle brackets",
  params: z.object({}),
  describe: () => "Begin with a title on a line of its own, enclosed in double angle brackets like <<this>>.",
  draw: () => ({}),
  verify: (answer) => {
    const [first] = linesOf(answer);
    if (first && /^<<[^<>]+>>$/.test(first.text)) return met("the first line is a title in double angle brackets", [first.span]);
    return broken("the first line is not a title in double angle brackets", first ? [first.span] : []);
  },
  examples: [{ params: {}, meets: "<<On bees>>\nThey dance.", breaks: "On bees\nThey dance." }],
  demands: () => [
    { is: "starts", text: "<<" },
    { is: "contains", text: ">>" },
  ],
  occupies: ["start"],
  excludes: ["paragraphs", "sentences"],
});
