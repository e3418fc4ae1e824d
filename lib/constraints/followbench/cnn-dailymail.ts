import { levelled } from "./levelled";
import { sentenceHolds, sentenceInPerfect, sentenceLacks, sentencesBelow, sentencesExactly } from "./sentence-rules";

/** A summary of three sentences about an actor. */
export const cnnDailymail = levelled({
  source: "cnn_dailymail",
  title: "Summary of three sentences",
  category: "Mixed",
  rules: [
    [sentencesExactly(3)],
    [sentencesBelow(15)],
    [sentenceHolds(1, "Potter"), sentenceHolds(2, "actor"), sentenceHolds(3, "films")],
    [sentenceLacks(2, "lavish")],
    [sentenceInPerfect(3)],
  ],
  examples: [
    {
      params: { level: 5 },
      meets: "Potter turns 18. The young actor gains money. His films have done well.",
      breaks: "Potter turns 18. The young actor gains money. His films did well.",
    },
  ],
  uses: ["sentences"],
});
