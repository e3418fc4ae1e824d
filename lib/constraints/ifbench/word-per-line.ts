import * as z from "zod";
import { piecesBetween, splitSpans } from "../python/split";
import { strip } from "../python/strip";
import { countOf } from "../text/count-of";
import { defineVerifier } from "../verifier";
import { withoutMarks } from "./marks";
import { outcome } from "./outcome";
import { spansOfPieces } from "./pieces";

/** As many lines as words, punctuation aside; a line of mere blanks is a line. */
export const wordPerLine = defineVerifier({
  id: "format:newline",
  family: "ifbench",
  title: "One word per line",
  category: "Format",
  params: z.object({}),
  describe: () => "Write every word on a line of its own.",
  verify: (answer) => {
    const bare = strip(withoutMarks(answer));
    const lines = bare.split("\n").filter((line) => line !== "").length;
    const words = splitSpans(bare).length;
    const crowded = piecesBetween(answer, "\n").filter(({ text }) => splitSpans(withoutMarks(text)).length > 1);
    return outcome(
      lines === words,
      `${countOf(words, "word")} on ${countOf(lines, "line")}`,
      lines === words ? [] : spansOfPieces(crowded),
    );
  },
  examples: [{ params: {}, meets: "Bees\ndance\nwell.", breaks: "Bees dance\nwell." }],
  occupies: ["layout", "paragraphs"],
  excludes: ["list", "bullets", "blocks"],
});
