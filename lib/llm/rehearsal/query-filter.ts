import type { Draw } from "./draw";
import { refersToMissing } from "./reframe";

const garbled = /^\W*$|(.)\1{7}|^(?:\S+\s*){0,2}$/;
const beyondText =
  /\b(?:screenshots?|draw (?:me )?a picture|generate an image|browse|live (?:prices|scores|data)|call me|send (?:me )?an e-?mail)\b/i;

/** Honest about what it can see: words that point outside the query, and nothing else. */
export function filterQuery(query: string, draw: Draw): { reason: string; isAnswerable: boolean } {
  if (garbled.test(query)) return { reason: "The query is too short or garbled to say what is wanted.", isAnswerable: false };
  if (refersToMissing(query)) return { reason: "It refers to something the asker has and the query does not give.", isAnswerable: false };
  if (beyondText.test(query)) return { reason: "It asks for something a written answer cannot give.", isAnswerable: false };
  // Judges are sometimes too strict: these are the wrong rejections that an audit of the filter should find.
  if (draw.chance(0.02)) return { reason: "The query leaves open for whom and for which purpose it is asked.", isAnswerable: false };
  const reason = draw.pick([
    "General knowledge of the subject is enough.",
    "It needs nothing beyond what it says.",
    "A knowledgeable writer could answer it in full.",
    "The request is complete in itself.",
  ]);
  return { reason, isAnswerable: true };
}
