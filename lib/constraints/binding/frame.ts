const verbs = `use uses used using write writes written writing give gives given provide provides provided respond responds responding
  answer answers answering answered reply replies replying limit limited limits limiting keep keeps kept keeping restrict restricted contain contains
  containing include includes including included have has having be is are being been make makes made making produce produces produced
  consist consists consisting present presented presenting format formatted formatting structure structured structuring organize organized organise organised
  put place return returned returning output outputs deliver delivered create creates generate generated compose composed draft express
  expressed explain explained summarize summarized summarise summarised detail detailed describe described list lists set follow follows following
  stay stays remain remains cap capped employ feature add insert render rendered ensure cover covering appear appears occur state stated phrase phrased
  come comes reach span total totals totaling say wrap wrapped enclose enclosed surround surrounded read reads finish mention work constrain confine
  aim target strive`;
const function_ = `please kindly also and then finally additionally furthermore moreover but make sure certain that to you your you're must should shall will would need needs
  it its it's the this these a an all any of in into with within as at by on for so do can may i we me us want like my our only just overall there here be sure
  remember let entirely throughout altogether strictly always whole entire full complete final following constraint constraints requirement rule rules
  format formatting style length total count limit size number form shape structure manner way fashion purely exclusively itself every_time
  clearly plainly explicitly exactly that's everything when responding now one's have has had own is are am if possible required optional important note response_format shown out up down
  amount exact less maximum minimum max min short concise brief succinct simple clear`;
const wholes = `answer answers response responses reply replies output outputs text essay story article poem letter email e-mail mail post blog message explanation description review report
  content piece writing composition tweet song speech result results solution draft work document copy reaction information instructions instruction main key points ideas point idea
  advertisement advert ad pitch proposal plan script bio biography abstract blurb caption headline feedback statement`;

/** Words that add no demand around what a rule understood. */
export const frameWords: ReadonlySet<string> = new Set(`${verbs} ${function_} ${wholes}`.split(/\s+/));

/** Words that say a demand begins: an order, or how the answer is to be given. */
export const demandWords: ReadonlySet<string> = new Set(
  `${verbs} end ends ending begin begins beginning start starts starting open opens close closes conclude highlight separate avoid refrain mark does should
  in with within using without as of to must should shall under your please no not don't never only`.split(/\s+/),
);

/** A part of the answer or each of many: what is said of it does not hold for the whole. */
export const partWords =
  /\b(?:per|each|every|for all|apiece|respectively|title|heading|introduction|intro|conclusion|summary|paragraph|sentence|section|bullet|item|step|first|second|third|last|final (?:paragraph|sentence|line)|opening|closing|stanza|verse|line|example|quote|table|row|column|cell|category|day|week)\b/i;

/** "Include a story of 100 words" counts the words of the story only. */
export const partOfAnswer =
  /\b(?:include|includes|including|add|contain|contains|containing|insert|featur\w+|with)\s+(?:a|an|one|some|the)\s+(?:\w+\s+)?(?:story|article|poem|letter|email|e-mail|message|explanation|description|review|report|tweet|song|speech|statement|caption|headline|abstract|bio|biography|blurb|list|plan|script|quote|text|piece|ad|advert|advertisement|proposal|pitch|post|essay)s?\b/i;

/** The words and marks of a text around a core, in small letters. */
export function tokensOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}_'’-]+|[^\s\p{L}\p{N}]/gu) ?? [];
}

const marks = new Set([",", ":", "-", "–", "—", "*", "•", "(", ")", ".", "!", ";", "/", "…"]);

/** Whether nothing around a core adds anything to it. */
export function isFrame(text: string, more: ReadonlySet<string>): boolean {
  if (partOfAnswer.test(text)) return false;
  return tokensOf(text).every((token) => frameWords.has(token.replaceAll("’", "'")) || more.has(token) || marks.has(token));
}
