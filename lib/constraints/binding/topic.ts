import { languageCodes } from "./language-rules";

/** The most words a mere subject has. */
const mostWords = 4;

/**
 * Why a constraint is a mere subject that asks nothing of an answer: "Age range", "Lifestyle". Anything that may say how
 * to answer, what to include or under what condition is none: a false alarm costs more than a miss.
 *
 * @returns null where it demands something, or may
 */
export function topicReason(words: string): string | null {
  const tokens = words.match(/[\p{L}\p{N}'’&-]+/gu) ?? [];
  if (tokens.length === 0 || tokens.length > mostWords || /[\p{N}.!?"*:;<>[\]{}()]/u.test(words)) return null;
  if (tokens.some((token, index) => isDemanding(token.toLowerCase(), index, tokens.length))) return null;
  return `"${words}" names a subject and asks nothing of the answer`;
}

function isDemanding(token: string, index: number, count: number): boolean {
  if (asking.has(token) || token in languageCodes) return true;
  if (token.includes("-") && !/^(?:e|co|multi|sub)-/.test(token)) return true;
  if (/(?:ed|ly)$/.test(token) && token.length > 4 && !nounsLikeAdverbs.has(token)) return true;
  const isGerund = /ing$/.test(token) && token.length > 5 && !gerundsAsNouns.has(token);
  if (isGerund && index === 0) return true;
  return count === 1 && /(?:al|ive|ous|ful|able|ible|ish|less|ic|ese|ant|ent)$/.test(token) && !nounsLikeAdjectives.has(token);
}

const gerundsAsNouns = new Set("marketing pricing advertising housing training engineering spending shopping banking".split(" "));
const nounsLikeAdverbs = new Set(["family", "supply", "assembly", "anomaly", "seed", "breed", "speed"]);
const nounsLikeAdjectives = new Set(
  "topic clinic fabric environment government department investment talent student client music logic ethic rental capital hospital festival".split(
    " ",
  ),
);

/** Words that tell how to answer, what form or manner it takes, or under what condition. */
const asking = new Set(
  `use uses include includes write avoid mention cite add focus explain give provide describe show list keep make ensure answer respond limit compare contrast discuss refer state
  start begin end open close highlight support address consider follow present return output create draft define tell do be must should not never no only always without with within in by
  at on under over from to per for of before after until during through as into than more less fewer most least exactly maximum minimum max min any all each every both
  format formatting layout bullet bullets point points list lists table tables paragraph paragraphs sentence sentences word words line lines section sections heading headings header headers
  title titles subtitle outline json xml html csv yaml markdown code block snippet pseudocode example examples case step steps instructions procedure summary conclusion introduction abstract
  analysis comparison comparative overview definition definitions glossary quote quotes quotation citation citations reference references source sources footnotes evidence statistics
  anecdote metaphor metaphors simile analogy analogies humor humour joke jokes pun puns sarcasm irony emoji emojis hashtag hashtags rhyme rhymes verse prose poem poetry haiku sonnet limerick essay
  letter email memo report article blog tweet speech script dialogue story narrative monologue interview checklist diagram chart charts graph graphs screenshot screenshots image images figure figures
  tone style voice mood register perspective person tense language vocabulary spelling grammar jargon slang lowercase uppercase caps capitals punctuation commas
  formal informal casual professional academic friendly neutral objective persuasive concise brief short long simple plain clear detailed thorough comprehensive advanced beginner intermediate expert
  basic technical practical actionable specific general global local modern traditional recent latest current newest new newer best real live creative original unique positive negative optimistic serious humorous
  compliance compliant consent anonymity anonymous gdpr hipaa confidentiality accuracy factual accurate safe legal free
  british american english latin first second third one two three four five six seven eight nine ten once twice
  pros cons advantages disadvantages benefits drawbacks strengths weaknesses recommendation recommendations suggestions tips advice version edition higher lower better greater larger smaller deadline months weeks days hours`.split(
    /\s+/,
  ),
);
