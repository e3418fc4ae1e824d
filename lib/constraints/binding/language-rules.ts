import { type Bound, type Match, type Rule, rule, to } from "./rule";

/** ISO 639-1 codes of the languages that people name. */
export const languageCodes: Readonly<Record<string, string>> = {
  afrikaans: "af",
  arabic: "ar",
  bulgarian: "bg",
  bengali: "bn",
  bangla: "bn",
  catalan: "ca",
  czech: "cs",
  welsh: "cy",
  danish: "da",
  german: "de",
  greek: "el",
  english: "en",
  spanish: "es",
  estonian: "et",
  persian: "fa",
  farsi: "fa",
  finnish: "fi",
  french: "fr",
  gujarati: "gu",
  hebrew: "he",
  hindi: "hi",
  croatian: "hr",
  hungarian: "hu",
  indonesian: "id",
  italian: "it",
  japanese: "ja",
  kannada: "kn",
  korean: "ko",
  lithuanian: "lt",
  latvian: "lv",
  macedonian: "mk",
  malayalam: "ml",
  marathi: "mr",
  nepali: "ne",
  dutch: "nl",
  norwegian: "no",
  punjabi: "pa",
  polish: "pl",
  portuguese: "pt",
  romanian: "ro",
  russian: "ru",
  slovak: "sk",
  slovenian: "sl",
  somali: "so",
  albanian: "sq",
  swedish: "sv",
  swahili: "sw",
  tamil: "ta",
  telugu: "te",
  thai: "th",
  tagalog: "tl",
  turkish: "tr",
  ukrainian: "uk",
  urdu: "ur",
  vietnamese: "vi",
};

const names = Object.keys(languageCodes).join("|");

const only = "(?:only |entirely |completely |exclusively |all |purely )*";
const alone = "(?:,? (?:only|alone|exclusively|no other language(?: is allowed)?))*";

/** "The French Revolution" and "an English name" ask for no language. */
const bare = { frame: ["language", "entirely", "other", "allowed", "no", "only"], isOnlyWhole: true };

export const languageRules: readonly Rule[] = [
  rule(`${only}in (?:the )?(?<name>${names})(?: language)?${alone}`, named, { frame: bare.frame }),
  rule(`(?:only )?(?:use|write|using) (?:only )?(?:the )?(?<name>${names})(?: language)?${alone}`, named, bare),
  rule(`(?:only using|using only|use only|only use) the (?<name>${names}) language${alone}`, named),
  rule(`(?<name>${names})(?:[ -](?:only|language))?(?: answer| response)?`, named, bare),
];

/** "A translation in German" and "the word for bread in German" are parts of the answer, or its subject. */
function named({ groups: { name }, before }: Match): Bound[] {
  if (/\b(?:translat\w+|words? for|phrases? for)\b[^,]{0,60}$/i.test(before)) return [];
  return [to("language:response_language", { language: languageCodes[(name ?? "").toLowerCase()] })];
}
