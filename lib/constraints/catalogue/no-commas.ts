import * as z from "zod";
import { spansOf } from "../span";
import { countOf } from "../text/count-of";
import { broken, met } from "../verifier";
import { defineEntry } from "./entry";

/** No comma anywhere. */
export const noCommas = defineEntry({
  id: "no-commas",
  group: "format",
  title: "No commas",
  params: z.object({}),
  describe: () => "Do not use any commas.",
  draw: () => ({}),
  verify: (answer) => {
    const spans = spansOf(answer, /[,，、]/g);
    return spans.length === 0 ? met("no commas") : broken(countOf(spans.length, "comma"), spans);
  },
  examples: [{ params: {}, meets: "Bees dance and hum.", breaks: "Bees dance, hum and sleep." }],
  demands: () => [
    { is: "lacks", text: "," },
    { is: "count", of: "commas", atMost: 0 },
  ],
  excludes: ["commas"],
});
