import * as z from "zod";
import { counted } from "../text/bounds";
import { isCheckbox, linesOutsideCode, spanOfLine } from "../text/lines";
import { defineEntry } from "./entry";

/** Points with an empty box before each. */
export const checklist = defineEntry({
  id: "checklist",
  group: "format",
  title: "Checklist",
  params: z.object({}),
  describe: () => 'Give the points as a checklist, each on a line that begins with "- [ ] ".',
  draw: () => ({}),
  verify: (answer) => counted(linesOutsideCode(answer).filter(isCheckbox).map(spanOfLine), { atLeast: 2 }, "checkbox line"),
  examples: [{ params: {}, meets: "- [ ] Pack the tent.\n- [ ] Leave early.", breaks: "- Pack the tent.\n- Leave early." }],
  demands: () => [
    { is: "contains", text: "- [ ] " },
    { is: "count", of: "lines", atLeast: 2 },
  ],
  occupies: ["list"],
  uses: ["blocks"],
  excludes: ["paragraphs", "sentences", "bullets"],
});
