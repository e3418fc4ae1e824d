import * as z from "zod";
import { boundWords, demandedCount, isRange, isWithin } from "../text/bounds";
import { blanked, withoutCode } from "../text/fences";
import { addressSpans } from "../text/links";
import { sentenceSpans } from "../text/sentences";
import { prepareSyllables, syllablesIn } from "../text/syllables";
import { broken, met } from "../verifier";
import { editorialKind } from "./editorial-kind";

const grade = z.number().min(-3).max(30);

/**
 * The Flesch–Kincaid grade of English prose lies between two bounds; code and addresses do not count.
 *
 * @see Kincaid et al. (1975), Research Branch Report 8-75: 0.39 words/sentences + 11.8 syllables/words - 15.59
 */
export const readingLevel = editorialKind({
  id: "reading-level",
  title: "Reading level",
  category: "Style",
  params: z
    .object({ atLeast: grade.optional(), atMost: grade.optional() })
    .refine(isRange, { error: "Give a lower or an upper grade, the lower not above the upper." }),
  describe: (bounds) => `Keep the Flesch–Kincaid grade of the text ${boundWords(bounds)}.`,
  verify: (answer, bounds) => {
    const prose = withoutCode(answer);
    const text = blanked(prose, addressSpans(prose));
    const words = syllablesIn(text);
    const sentences = sentenceSpans(text).length;
    if (words.length === 0 || sentences === 0) return broken("there is no sentence to measure");
    const syllables = words.reduce((sum, word) => sum + word.syllables, 0);
    const value = 0.39 * (words.length / sentences) + 11.8 * (syllables / words.length) - 15.59;
    const rounded = Math.round(value * 10) / 10;
    const evidence = `grade ${rounded}, ${boundWords(bounds)}`;
    return isWithin(rounded, { ...bounds, atLeast: bounds.atLeast ?? Number.NEGATIVE_INFINITY }) ? met(evidence) : broken(evidence);
  },
  examples: [
    {
      params: { atMost: 6 },
      meets: "The cat sat on the mat. It saw a bird. The bird flew off, and the cat went to sleep in the sun.",
      breaks: "Meteorological instrumentation necessitates continuous calibration procedures throughout operational deployment.",
    },
    {
      params: { atLeast: 9, atMost: 16 },
      meets:
        "The committee reviewed several proposals for improving public transport, and it recommended a careful study of the regional network.",
      breaks: "We ran. We hid. It was fun.",
    },
  ],
  demands: (bounds) => [demandedCount("reading_grade", bounds)],
  prepare: prepareSyllables,
});
