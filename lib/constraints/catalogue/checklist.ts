import * as z from "zod";
import { countOf } from "../text/count-of";
import { isCheckbox, linesOf } from "../text/lines";
import { broken, met } from "../verifier";
import { defineEntry } from "./entry";

/** Points with an empty box before each. */
export const checklist = defineEntry({
  id: "checklist",
  group: "format",
  title: "Checklist",
  params: z.object({}),
  describe: () => 'Give the points as a checklist, each on a line that begins with "- [ ] ".',
  draw: () => ({}),
  verify: (answer) => {
    const boxes = linesOf(answer).filter(isCheckbox).length;
    return boxes >= 2 ? met(countOf(boxes, "checkbox line")) : broken(countOf(boxes, "checkbox line"));
  },
  examples: [{ params: {}, meets: "- [ ] Pack the tent.\n- [ ] Leave early.", breaks: "- Pack the tent.\n- Leave early." }],
  demands: () => [
    { is: "contains", text: "- [ ] " },
    { is: "count", of: "lines", atLeast: 2 },
  ],
  occupies: ["list"],
  uses: ["blocks"],
  excludes: ["paragraphs", "sentences", "bullets"],
});
