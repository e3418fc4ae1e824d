import * as z from "zod";
import { piecesBetween } from "../python/split";
import { strip } from "../python/strip";
import { countOf } from "../text/count-of";
import { broken, defineVerifier } from "../verifier";
import { outcome } from "./outcome";
import { spansOfPieces } from "./pieces";
import { prepareSentences, sentenceCount } from "./sentences";

const least = 2;

/** Lines with two sentences or more, without a blank line among them, then nothing but lines that start with an asterisk. */
export const sentencesThenBullets = defineVerifier({
  id: "format:no_bullets_bullets",
  family: "ifbench",
  title: "Sentences, then bullets",
  category: "Format",
  params: z.object({}),
  describe: () => `Write at least ${least} sentences, then at least ${least} bullet points marked with "*", and nothing after them.`,
  verify: (answer) => {
    const lines = piecesBetween(answer, "\n");
    const isBullet = lines.map(({ text }) => strip(text).startsWith("*"));
    const first = isBullet.indexOf(true);
    if (first < 0) return broken("no bullet points");
    const opening = lines.slice(0, first).map(({ text }) => sentenceCount(strip(text)));
    const gap = opening.findIndex((count, at) => count === 0 && at < opening.length - 1);
    const count = opening.reduce((sum, each) => sum + each, 0);
    if (count < least) return broken(`${countOf(count, "sentence")} before the bullet points, at least ${least} asked for`);
    const stray = gap >= 0 ? gap + 1 : isBullet.indexOf(false, first);
    if (stray >= 0) return broken("a line that is out of place", spansOfPieces(lines.slice(stray, stray + 1)));
    const bullets = lines.slice(first);
    return outcome(
      bullets.length >= least,
      `${countOf(bullets.length, "bullet point")}, at least ${least} asked for`,
      spansOfPieces(bullets),
    );
  },
  examples: [{ params: {}, meets: "Bees dance. They hum.\n* Dance\n* Hum", breaks: "Bees dance.\n* Dance\n* Hum" }],
  demands: () => [
    { is: "count", of: "sentences", atLeast: least },
    { is: "count", of: "bullets", atLeast: least },
  ],
  prepare: prepareSentences,
  occupies: ["list", "end"],
  uses: ["bullets"],
});
