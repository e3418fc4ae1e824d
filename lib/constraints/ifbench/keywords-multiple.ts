import * as z from "zod";
import { lowered } from "../python/lower-case";
import { strip } from "../python/strip";
import { clip } from "../text/clip";
import { countOf } from "../text/count-of";
import { defineVerifier } from "../verifier";
import { occurrences } from "./occurrences";
import { outcome } from "./outcome";

const keyword = z.string().max(1000).transform(strip).pipe(z.string().min(1));
const times = [1, 2, 3, 5, 7];

/** Five keywords, once, twice, three, five and seven times, in any case and also within longer words. */
export const keywordsMultiple = defineVerifier({
  id: "count:keywords_multiple",
  family: "ifbench",
  title: "Five keywords, each so many times",
  category: "Count",
  params: z.object({ keyword1: keyword, keyword2: keyword, keyword3: keyword, keyword4: keyword, keyword5: keyword }),
  describe: (params) => {
    const [last, ...others] = keywordsOf(params)
      .map((word, at) => `"${word}" ${countOf(times[at] ?? 0, "time")}`)
      .reverse();
    return `Use ${others.reverse().join(", ")} and ${last}.`;
  },
  verify: (answer, params) => {
    const lower = lowered(answer);
    const found = keywordsOf(params).map((word) => occurrences(lower.text, word.toLowerCase()).map(lower.origin));
    const isMet = found.every((spans, at) => spans.length === times[at]);
    const counts = keywordsOf(params).map((word, at) => `"${clip(word)}" ${found[at]?.length ?? 0} of ${times[at]}`);
    return outcome(isMet, counts.join(", "), isMet ? found.flat() : found.filter((spans, at) => spans.length !== times[at]).flat());
  },
  examples: [
    {
      params: { keyword1: "bee", keyword2: "sun", keyword3: "sky", keyword4: "day", keyword5: "hum" },
      meets: "Bee. Sun, sun. Sky, sky, sky. Day, day, day, day, day. Hum, hum, hum, hum, hum, hum, hum.",
      breaks: "Bee. Sun, sun. Sky, sky, sky. Day, day, day, day, day. Hum, hum.",
    },
  ],
  demands: (params) =>
    keywordsOf(params).flatMap((word, at) => [
      { is: "contains", text: word } as const,
      { is: "count", of: `word:${word.toLowerCase()}`, atMost: times[at] ?? 0 } as const,
    ]),
});

interface Keywords {
  keyword1: string;
  keyword2: string;
  keyword3: string;
  keyword4: string;
  keyword5: string;
}

function keywordsOf({ keyword1, keyword2, keyword3, keyword4, keyword5 }: Keywords): string[] {
  return [keyword1, keyword2, keyword3, keyword4, keyword5];
}
