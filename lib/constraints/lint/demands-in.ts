import { bindInText, type FoundDemand } from "../binding/bind-in-text";
import { remembered } from "../text/remembered";

/** More than any instruction makes. */
const most = 100;

/**
 * The demands of a text that code can check, without those of a single word: "Italian" may be any part of a sentence.
 * Several checks ask for those of one text, and a chain for those of each level.
 */
export const demandsIn = remembered((text: string): FoundDemand[] =>
  bindInText(text)
    .filter(({ span }) => /\S\s+\S|\d/.test(text.slice(span.start, span.end)))
    .slice(0, most),
);
