import * as z from "zod";
import { piecesBetween } from "../python/split";
import { countOf } from "../text/count-of";
import { defineVerifier } from "../verifier";
import { unbroken } from "./outcome";
import { spansOfPieces } from "./pieces";

/** Between each asterisk and the next there is a hyphen. An answer without asterisks passes, as in the reference. */
export const subBullets = defineVerifier({
  id: "format:sub-bullets",
  family: "ifbench",
  title: "Bullets with sub-bullets",
  category: "Format",
  params: z.object({}),
  describe: () => 'Use bullet points marked with "*", each followed by at least one sub-point marked with "-".',
  verify: (answer) => {
    const bullets = piecesBetween(answer, "*").slice(1);
    const bare = bullets.filter(({ text }) => !text.includes("-"));
    return unbroken(
      spansOfPieces(bare).map(({ start, end }) => ({ start: start - 1, end })),
      (count) => `${countOf(count, "asterisk")} without a hyphen after it`,
      `${countOf(bullets.length, "bullet")} with sub-points`,
    );
  },
  examples: [{ params: {}, meets: "* Bees\n  - dance\n* Wasps\n  - hunt", breaks: "* Bees\n  - dance\n* Wasps" }],
  demands: () => [{ is: "count", of: "bullets", atLeast: 1 }],
  occupies: ["list"],
  uses: ["bullets"],
});
