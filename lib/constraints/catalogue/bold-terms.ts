import * as z from "zod";
import { spansOf } from "../span";
import { countOf } from "../text/count-of";
import { broken, met } from "../verifier";
import { defineEntry } from "./entry";

/** Key terms between double stars. */
export const boldTerms = defineEntry({
  id: "bold-terms",
  group: "format",
  title: "Bold key terms",
  params: z.object({}),
  describe: () => "Set the key terms in bold, with ** on each side.",
  draw: () => ({}),
  verify: (answer) => {
    const bold = spansOf(answer, /\*\*(?=\S)[^*\n]+?(?<=\S)\*\*/g).length;
    return bold >= 1 ? met(`${countOf(bold, "term")} in bold`) : broken("nothing is in bold");
  },
  examples: [{ params: {}, meets: "The **queen** rules the hive.", breaks: "The *queen* rules the hive." }],
  demands: () => [{ is: "count", of: "bold_phrases", atLeast: 1 }],
  uses: ["blocks"],
});
