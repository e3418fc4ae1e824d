import * as z from "zod";
import { spansOf } from "../span";
import { counted } from "../text/bounds";
import { defineEntry } from "./entry";

/** No round bracket anywhere. */
export const noParentheses = defineEntry({
  id: "no-parentheses",
  group: "format",
  title: "No parentheses",
  params: z.object({}),
  describe: () => "Do not use any round brackets.",
  draw: () => ({}),
  verify: (answer) => counted(spansOf(answer, /[()（）]/g), { atMost: 0 }, "round bracket"),
  examples: [{ params: {}, meets: "Bees [all of them] dance.", breaks: "Bees (all of them) dance." }],
  demands: () => [
    { is: "lacks", text: "(" },
    { is: "lacks", text: ")" },
  ],
});
