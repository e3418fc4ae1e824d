import * as z from "zod";
import { counted } from "../text/bounds";
import { isBullet, linesOutsideCode, spanOfLine } from "../text/lines";
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
    const bullets = linesOutsideCode(answer).filter((line) => isBullet(line) && line.text.startsWith("- "));
    return counted(bullets.map(spanOfLine), { atLeast: 2 }, 'line that begins with "- "', 'lines that begin with "- "');
  },
  examples: [{ params: {}, meets: "What bees do:\n- They dance.\n- They hum.", breaks: "What bees do:\n* They dance.\n* They hum." }],
  demands: () => [{ is: "count", of: "bullets", atLeast: 2 }],
  occupies: ["list"],
  uses: ["blocks", "bullets"],
  excludes: ["paragraphs", "sentences"],
});
