import * as z from "zod";
import { countOf } from "../text/count-of";
import { isBullet, linesOf } from "../text/lines";
import { broken, met } from "../verifier";
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
  verify: (answer, { bullets }) => {
    const found = linesOf(answer).filter(isBullet);
    const evidence = countOf(found.length, "bullet point");
    return found.length === bullets
      ? met(evidence)
      : broken(
          evidence,
          found.slice(bullets).map(({ span }) => span),
        );
  },
  examples: [{ params: { bullets: 2 }, meets: "- They dance.\n- They hum.", breaks: "- They dance.\n- They hum.\n- They sleep." }],
  demands: ({ bullets }) => [{ is: "count", of: "bullets", atLeast: bullets, atMost: bullets }],
  uses: ["blocks", "bullets"],
  excludes: ["paragraphs", "sentences"],
});
