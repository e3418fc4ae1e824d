import * as z from "zod";
import { type Span, spansOf } from "../span";
import { counted } from "../text/bounds";
import { withoutCode } from "../text/fences";
import { editorialKind } from "./editorial-kind";

const verbs =
  /(?<![\p{L}\p{N}])(?:\p{L}{1,20}n['’]t|\p{L}{1,20}['’](?:re|ve|ll|m)|(?:I|you|he|she|it|we|they|that|there|who|what)['’]d)(?![\p{L}\p{N}])/giu;
const isOrHas =
  /(?<![\p{L}\p{N}])(?:(?:he|she|it|that|there|here|what|who|where|when|why|how|everyone|something|nothing)['’]s|let['’]s|y['’]all|['’]tis)(?![\p{L}\p{N}])/giu;

/** No English contraction: "don't", "it's", "we'll". A possessive ("the bee's") is none; code does not count. */
export const noContractions = editorialKind({
  id: "no-contractions",
  title: "No contractions",
  category: "Style",
  params: z.object({}),
  describe: () => 'Do not use contractions such as "don\'t" or "it\'s".',
  verify: (answer) => counted(contractions(withoutCode(answer)), { atMost: 0 }, "contraction"),
  examples: [
    { params: {}, meets: "The bee's dance does not stop at six o'clock.", breaks: "The dance doesn’t stop." },
    { params: {}, meets: "Its wings are small; run `don't` again.", breaks: "It's small, and we'll see." },
  ],
});

function contractions(text: string): Span[] {
  return [...spansOf(text, verbs), ...spansOf(text, isOrHas)].sort((one, other) => one.start - other.start);
}
