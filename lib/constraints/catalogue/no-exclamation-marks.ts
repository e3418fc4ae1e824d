import * as z from "zod";
import { spansOf } from "../span";
import { countOf } from "../text/count-of";
import { broken, met } from "../verifier";
import { defineEntry } from "./entry";

/** No exclamation mark anywhere. */
export const noExclamationMarks = defineEntry({
  id: "no-exclamation-marks",
  group: "format",
  title: "No exclamation marks",
  params: z.object({}),
  describe: () => "Do not use any exclamation marks.",
  draw: () => ({}),
  verify: (answer) => {
    const spans = spansOf(answer, /[!！]/g);
    return spans.length === 0 ? met("no exclamation marks") : broken(countOf(spans.length, "exclamation mark"), spans);
  },
  examples: [{ params: {}, meets: "Bees dance.", breaks: "Bees dance!" }],
  demands: () => [{ is: "lacks", text: "!" }],
});
