import * as z from "zod";
import { spansOf } from "../span";
import { counted } from "../text/bounds";
import { defineEntry } from "./entry";

/** No exclamation mark anywhere. */
export const noExclamationMarks = defineEntry({
  id: "no-exclamation-marks",
  group: "format",
  title: "No exclamation marks",
  params: z.object({}),
  describe: () => "Do not use any exclamation marks.",
  draw: () => ({}),
  verify: (answer) => counted(spansOf(answer, /[!！‼⁉]/g), { atMost: 0 }, "exclamation mark"),
  examples: [{ params: {}, meets: "Bees dance.", breaks: "Bees dance!" }],
  demands: () => [{ is: "lacks", text: "!" }],
});
