import { wordCount } from "../text/words";

const shortForms =
  /\b(?:titles?|names?|headlines?|slogans?|taglines?|mottos?|captions?|subject lines?|hashtags?|keywords?|phrases?|labels?|(?:one|a single|single) word|words? only|acronyms?|synonyms?|antonyms?|yes or no|true or false|numbers? only|just the|only the|translate|translation|command|regex|regular expression|expression|url|link|date|year|emoji|haiku|poem|poetry|verse|lyrics|song|rhyme|classify|label|rename|convert|calculate|compute|solve|value of|spell|code|function|query|snippet|option|letter [a-e]|multiple choice)\b/i;
const factual =
  /\b(?:who|whom|when|where|which|how (?:many|much|old|tall|long|far|big|high|deep)|what (?:is|was|are|were) the (?:name|capital|date|year|number|answer|chemical|symbol|value|sum|product|square|currency|population|distance|plural|past tense|opposite)|what (?:year|day|month|time|colou?r|language|country|city))\b/i;
const atLength =
  /\b(?:how (?:can|do|does|did|should|would|could|to|is|are|has|have)|why|explain|discuss|describe|compare|analy[sz]e|summari[sz]e|outline|elaborate|essay|paragraphs?|detail(?:ed)?|what (?:criteria|factors|steps|strategies|impact|role)|in \d+ sentences|guide|step-by-step|report|story|letter|e-?mail|article|bullet points|blog|review|plan|advice|recommend)\b/i;

/** Begins with, or asks in its first words, what a few words cannot answer. */
const questioning =
  /^(?:[^,.?!\n]{0,120},\s+)?(?:please\s+)?(?:how (?:can|does|do|did|should|would|could|is|are)(?! (?:you|i|we|one) (?:say|spell|write|call|translate|abbreviate|pronounce))|why|explain|discuss|describe how|analy[sz]e|what criteria|compare)\b(?![^.?!]{0,80}\b(?:in (?:one|a single) word|called)\b)/i;

/** Whether a few words without a full stop can be a whole answer to what was asked. */
export function mayBeShort(asked: string, answer: string): boolean {
  const words = wordCount(answer);
  if (isEnumeration(answer)) return true;
  if (words > 14) return false;
  if (questioning.test(asked) || (atLength.test(asked) && !shortForms.test(asked))) return false;
  if (shortForms.test(asked) || factual.test(asked)) return true;
  return words <= 5;
}

/** "Jupiter, Saturn, Uranus": short items with commas between them, and nothing that joins them to a sentence. */
function isEnumeration(answer: string): boolean {
  const items = answer.split(/[,;]/);
  return items.length > 2 && items.every((item) => item.trim() !== "" && wordCount(item) <= 3);
}

const unpunctuated =
  /\b(?:no|without(?: any)?|avoid(?:ing)?|omit(?:ting)?|(?:do not|don't|never) (?:use|include|write)(?: any)?|free of|skip) (?:(?:end|final|closing|sentence) )?(?:punctuation|periods?|full stops?|dots?)\b|\bunpunctuated\b/i;
const ending = /\b(?:end(?:s|ing)?|finish(?:es|ing)?|close(?:s)?|closing|conclude(?:s)?)\b[^.\n]{0,60}?\b(?:with|by|in)\b([^\n]{0,160})/gi;

/** Whether the instruction forbids full stops, or itself asks for the words the answer ends with. */
export function mayLackPunctuation(asked: string, answer: string): boolean {
  if (unpunctuated.test(asked)) return true;
  const tail = answer.toLowerCase().split(/\s+/).slice(-2).join(" ");
  return [...asked.matchAll(ending)].some((match) => (match[1] ?? "").toLowerCase().includes(tail));
}
