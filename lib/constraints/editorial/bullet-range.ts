import { isBullet, linesOutsideCode, spanOfLine } from "../text/lines";
import { countedKind } from "./counted-kind";

/** How many bullet points there are, between bounds. */
export const bulletRange = countedKind({
  id: "bullet-range",
  title: "Number of bullet points",
  category: "Structure",
  noun: "bullet point",

  sentence: (bounded) => `Use ${bounded}.`,
  of: "bullets",
  find: (answer) => linesOutsideCode(answer).filter(isBullet).map(spanOfLine),
  examples: [
    { params: { atLeast: 3, atMost: 5 }, meets: "- They dance.\n- They hum.\n- They sleep.", breaks: "- They dance.\n- They hum." },
    { params: { atMost: 2 }, meets: "- They dance.\n\n```yaml\n- a\n- b\n```", breaks: "- They dance.\n- They hum.\n- They sleep." },
  ],
  uses: ["blocks", "bullets"],
});
