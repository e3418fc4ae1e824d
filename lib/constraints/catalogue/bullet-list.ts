import * as z from "zod";
import { countOf } from "../text/count-of";
import { isBullet, linesOf } from "../text/lines";
import { broken, met } from "../verifier";
import { defineEntry } from "./entry";

/** Main points on lines that begin with a dash; two make a list. */
export const bulletList = defineEntry({
  id: "bullet-list",
  group: "format",
  title: "Bulleted list",
  params: z.object({}),
  describe: () => 'Give the main points as a bulleted list, each on a line that begins with "- ".',
  draw: () => ({}),
  verify: (answer) => {
    const bullets = linesOf(answer).filter((line) => isBullet(line) && line.text.startsWith("- ")).length;
    return bullets >= 2 ? met(countOf(bullets, "bullet point")) : broken(`${countOf(bullets, "bullet point")} that begins with "- "`);
  },
  examples: [{ params: {}, meets: "What bees do:\n- They dance.\n- They hum.", breaks: "What bees do:\n* They dance.\n* They hum." }],
  demands: () => [{ is: "count", of: "bullets", atLeast: 2 }],
  occupies: ["list"],
  uses: ["blocks", "bullets"],
  excludes: ["paragraphs", "sentences"],
});
