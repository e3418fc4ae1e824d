import { spansOf } from "../span";
import { withoutCode } from "../text/fences";
import { countedKind } from "./counted-kind";

/** How many hashtags there are, between bounds. */
export const hashtagRange = countedKind({
  id: "hashtag-range",
  title: "Number of hashtags",
  category: "Content",
  noun: "hashtag",

  sentence: (bounded) => `Include ${bounded}.`,
  of: "hashtags",
  find: (answer) => spansOf(withoutCode(answer), /(?<![\p{L}\p{M}\p{N}_&#/])#(?=[\p{L}\p{M}\p{N}_]*\p{L})[\p{L}\p{M}\p{N}_]+/gu),
  examples: [
    { params: { atLeast: 2 }, meets: "Bees dance. #bees #蜜蜂", breaks: "# Bees\nThey dance. #bees" },
    { params: { atMost: 1 }, meets: "We are #1, see example.org/#top. #bees", breaks: "#bees #ants" },
  ],
});
