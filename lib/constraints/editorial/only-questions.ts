import * as z from "zod";
import { countOf } from "../text/count-of";
import { sentenceSpans } from "../text/sentences";
import { broken, met } from "../verifier";
import { editorialKind } from "./editorial-kind";

/** Every sentence is a question. */
export const onlyQuestions = editorialKind({
  id: "only-questions",
  title: "Questions only",
  category: "Style",
  params: z.object({}),
  describe: () => "Write every sentence as a question.",
  verify: (answer) => {
    const sentences = sentenceSpans(answer);
    const astray = sentences.filter(
      ({ start, end }) => !/[?？؟⁉][!?"'”’»」)\]*_]{0,9}$/.test(answer.slice(Math.max(start, end - 12), end)),
    );
    const evidence = `${sentences.length - astray.length} of ${countOf(sentences.length, "sentence")} end with a question mark`;
    return sentences.length > 0 && astray.length === 0 ? met(evidence, sentences) : broken(evidence, astray);
  },
  examples: [
    { params: {}, meets: "Do bees dance? Do they (all of them?)", breaks: "Do bees dance? They do." },
    { params: {}, meets: "- Why?\n- **How?**", breaks: "- Why?\n- How" },
  ],
  demands: () => [
    { is: "count", of: "questions", atLeast: 1 },
    { is: "contains", text: "?" },
    { is: "settles", matter: "ending", as: "question" },
  ],
  uses: ["questions"],
});
