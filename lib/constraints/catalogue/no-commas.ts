import * as z from "zod";
import { spansOf } from "../span";
import { counted } from "../text/bounds";
import { defineEntry } from "./entry";

/** No comma anywhere. */
export const noCommas = defineEntry({
  id: "no-commas",
  group: "format",
  title: "No commas",
  params: z.object({}),
  describe: () => "Do not use any commas.",
  draw: () => ({}),
  verify: (answer) => counted(spansOf(answer, /[,，、،﹐]/g), { atMost: 0 }, "comma"),
  examples: [{ params: {}, meets: "Bees dance and hum.", breaks: "Bees dance, hum and sleep." }],
  demands: () => [
    { is: "lacks", text: "," },
    { is: "count", of: "commas", atMost: 0 },
  ],
  excludes: ["commas"],
});
