import * as z from "zod";
import { counted, exactly } from "../text/bounds";
import { isBullet, linesOutsideCode, spanOfLine } from "../text/lines";
import { defineEntry } from "./entry";
import { pick } from "./pick";

/** An exact number of bullet points. */
export const bulletCount = defineEntry({
  id: "bullet-count",
  group: "number",
  title: "So many bullet points",
  params: z.object({ bullets: z.number().int().positive() }),
  describe: ({ bullets }) => `Use exactly ${bullets} bullet points.`,
  draw: (random) => ({ bullets: pick(random, [3, 4, 5, 6, 7]) }),
  verify: (answer, { bullets }) => counted(linesOutsideCode(answer).filter(isBullet).map(spanOfLine), exactly(bullets), "bullet point"),
  examples: [{ params: { bullets: 2 }, meets: "- They dance.\n- They hum.", breaks: "- They dance.\n- They hum.\n- They sleep." }],
  demands: ({ bullets }) => [{ is: "count", of: "bullets", atLeast: bullets, atMost: bullets }],
  uses: ["blocks", "bullets"],
  excludes: ["paragraphs", "sentences"],
});
