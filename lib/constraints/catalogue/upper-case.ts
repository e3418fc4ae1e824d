import * as z from "zod";
import { spansOf } from "../span";
import { countOf } from "../text/count-of";
import { broken, met } from "../verifier";
import { defineEntry } from "./entry";

/** No small letter anywhere. */
export const upperCase = defineEntry({
  id: "upper-case",
  group: "format",
  title: "Capitals only",
  params: z.object({}),
  describe: () => "Write the whole answer in capital letters.",
  draw: () => ({}),
  verify: (answer) => {
    const spans = spansOf(answer, /\p{Ll}+/gu);
    return spans.length === 0 ? met("no small letters") : broken(`small letters in ${countOf(spans.length, "place")}, none allowed`, spans);
  },
  examples: [{ params: {}, meets: "BEES DANCE 3 TIMES!", breaks: "BEES DANCE 3 times!" }],
  demands: () => [{ is: "case", to: "upper" }],
  occupies: ["case"],
  excludes: ["fixed_case"],
});
