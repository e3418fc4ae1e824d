import * as z from "zod";
import { clip } from "../text/clip";
import { countOf } from "../text/count-of";
import { defineVerifier } from "../verifier";
import { occurrences } from "./occurrences";
import { outcome } from "./outcome";

/** A separator of one's own, at least twice, wherever it stands. */
export const listMarker = defineVerifier({
  id: "format:list",
  family: "ifbench",
  title: "List with a marker of its own",
  category: "Format",
  params: z.object({ sep: z.string().min(1).max(1000) }),
  describe: ({ sep }) => `Answer with a list whose items are marked with "${sep}" in place of bullets.`,
  verify: (answer, { sep }) => {
    const found = occurrences(answer, sep);
    return outcome(found.length >= 2, `"${clip(sep)}" ${countOf(found.length, "time")}, at least 2 asked for`, found);
  },
  examples: [{ params: { sep: "!?!?" }, meets: "!?!? Bees\n!?!? Wasps", breaks: "!?!? Bees\n- Wasps" }],
  demands: ({ sep }) => [{ is: "contains", text: sep }],
  occupies: ["list"],
});
