import * as z from "zod";
import { linesOf } from "../text/lines";
import { broken, met } from "../verifier";
import { editorialKind } from "./editorial-kind";

/** The last thing the answer says is a question. */
export const endsWithQuestion = editorialKind({
  id: "ends-with-question",
  title: "Question last",
  category: "Structure",
  params: z.object({}),
  describe: () => "End the answer with a question.",
  verify: (answer) => {
    const last = linesOf(answer).at(-1);
    if (!last) return broken("there is no line");
    const isQuestion = /[?？؟⁉](?:["'”’»」)\]*_\s]|\p{Extended_Pictographic}|\uFE0F){0,20}$/u.test(last.text.slice(-40));
    const span = { start: Math.max(last.span.start, last.span.end - 80), end: last.span.end };
    return isQuestion ? met("it ends with a question", [span]) : broken("it does not end with a question", [span]);
  },
  examples: [
    { params: {}, meets: "Bees dance.\n\n**Why do they?** 🐝", breaks: "Why do bees dance? To point." },
    { params: {}, meets: "蜜蜂为什么跳舞？", breaks: "Why do bees dance." },
  ],
  demands: () => [
    { is: "settles", matter: "ending", as: "question" },
    { is: "count", of: "questions", atLeast: 1 },
    { is: "contains", text: "?" },
  ],
  uses: ["questions"],
});
