import * as z from "zod";
import { counted } from "../text/bounds";
import { boldSpans } from "../text/emphasis";
import { defineEntry } from "./entry";

/** Key terms between double stars. */
export const boldTerms = defineEntry({
  id: "bold-terms",
  group: "format",
  title: "Bold key terms",
  params: z.object({}),
  describe: () => "Set the key terms in bold, with ** on each side.",
  draw: () => ({}),
  verify: (answer) => counted(boldSpans(answer), { atLeast: 1 }, "term in bold", "terms in bold"),
  examples: [{ params: {}, meets: "The **queen** rules the hive.", breaks: "The *queen* rules the hive." }],
  demands: () => [{ is: "count", of: "bold_phrases", atLeast: 1 }],
  uses: ["blocks"],
});
