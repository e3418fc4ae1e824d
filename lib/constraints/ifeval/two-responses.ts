import * as z from "zod";
import { piecesBetween } from "../python/split";
import { isBlank, strip } from "../python/strip";
import { countOf } from "../text/count-of";
import { broken, defineVerifier, met } from "../verifier";

const divider = "******";

/** Two different answers with six stars between them. */
export const twoResponses = defineVerifier({
  id: "combination:two_responses",
  family: "ifeval",
  title: "Two different answers",
  category: "Combination",
  params: z.object({}),
  describe: () => "Give two different answers, and separate them, and nothing else, with six stars: ******.",
  verify: (answer) => {
    const pieces = piecesBetween(answer, divider);
    const empty = pieces.slice(1, -1).find(({ text }) => isBlank(text));
    if (empty) return broken("nothing stands between two dividers", [{ start: empty.span.start - 6, end: empty.span.end + 6 }]);
    const filled = pieces.filter(({ text }) => !isBlank(text));
    const spans = filled.map(({ span }) => span);
    if (filled.length !== 2) return broken(`${countOf(filled.length, "answer")}, exactly 2 wanted`, spans.slice(2));
    const [one, other] = filled.map(({ text }) => strip(text));
    return one === other ? broken("both answers are the same", spans) : met("two different answers", spans);
  },
  examples: [{ params: {}, meets: "Take the train.\n******\nTake the bus.", breaks: "Take the train.\n******\nTake the train." }],
  demands: () => [{ is: "count", of: "answers", atLeast: 2, atMost: 2 }],
});
