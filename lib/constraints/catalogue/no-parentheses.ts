import * as z from "zod";
import { spansOf } from "../span";
import { countOf } from "../text/count-of";
import { broken, met } from "../verifier";
import { defineEntry } from "./entry";

/** No round bracket anywhere. */
export const noParentheses = defineEntry({
  id: "no-parentheses",
  group: "format",
  title: "No parentheses",
  params: z.object({}),
  describe: () => "Do not use any round brackets.",
  draw: () => ({}),
  verify: (answer) => {
    const spans = spansOf(answer, /[()（）]/g);
    return spans.length === 0 ? met("no round brackets") : broken(countOf(spans.length, "round bracket"), spans);
  },
  examples: [{ params: {}, meets: "Bees [all of them] dance.", breaks: "Bees (all of them) dance." }],
  demands: () => [
    { is: "lacks", text: "(" },
    { is: "lacks", text: ")" },
  ],
});
