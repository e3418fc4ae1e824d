import { type Span, spansOf } from "../span";
import { sentenceAround } from "./rewrite";

export interface Impossible {
  span: Span;
  /** why nobody can meet it, to be read after a colon */
  because: string;
}

interface Request {
  pattern: RegExp;
  because: string;
  /** words of the same sentence that make it an ordinary subject after all */
  unless?: RegExp;
  /** words that do so from anywhere near */
  unlessNear?: RegExp;
  /** whether what it needs is there, told from the whole text */
  isGiven?(text: string, span: Span): boolean;
}

const media = "screen ?shots?|screen captures?|screen recordings?";
const pictures =
  "images?|photos?|photographs?|pictures?|videos?|video clips?|audio(?: (?:clips?|recordings?|files?))?|sound (?:clips?|files?)|voice (?:notes?|messages?|recordings?)|animated gifs?|gifs?";
const some =
  "(?:(?:an?|the|some|any|at least|\\d+|one|two|three|four|five|several|multiple|many|relevant|clear|annotated|labell?ed|real|actual|detailed|helpful|supporting|your|high-quality|colou?r|short|few|matching|original|own|of|each|every)[ -]){0,5}";
const offering =
  "include|includes|including|add|adding|provide|providing|attach|attaching|insert|inserting|embed|embedding|supply|send|upload|accompanied by|supported by|illustrated? (?:it |this |them |your answer |each step |every step )?with";
const making =
  /\b(?:html|css|markdown|web ?page|website|web ?site|alt[ -]text|captions?|prompts?|placeholders?|tags?|urls?|links?|code|function|script|class|api|app|database|schema|upload form|describe|descriptions?|ideas?|ascii|svg|mermaid|how (?:do|can|to|should|would|does)|form|field|program|endpoint|folder|dataset|checklist|slide|presentation|blog theme|model)\b/i;
const web = /\b(?:html|css|markdown|web ?page|web ?site|react|wordpress)\b/i;
const notAsked = /\b(?:no|not|without|never|don't|avoid|instead of|rather than|cannot|can't|if you (?:can|could)|whether|should i|why)\b/i;

const requests: readonly Request[] = [
  {
    pattern: new RegExp(
      String.raw`\b(?:(?:${offering}|show|give|use|using|with|take)\s+${some}(?:${media})\b(?:\s+(?:of|for|at|from|showing|to illustrate)\s+(?:each|every|all|the|your)(?:\s+[a-z]+){1,3})?)`,
      "gi",
    ),
    because: "a written answer holds no screenshots",
    unless:
      /\b(?:how (?:do|can|should|would|does) (?:i|we|you|one|people|she|he|they)|how to (?:take|make|capture|edit|send|share|crop|save)|keyboard|shortcut|describe|function|script|api|blog about|tool|software for|ways to take|app that)\b/i,
  },
  {
    pattern: new RegExp(String.raw`\b(?:(?:${offering})\s+${some}(?:${pictures})\b)`, "gi"),
    because: "a written answer holds no pictures, sound or film",
    unless: making,
    unlessNear: web,
  },
  {
    pattern: new RegExp(
      String.raw`\bwith\s+(?:accompanying|relevant|attached|supporting|illustrative|embedded|real)\s+(?:${pictures})\b`,
      "gi",
    ),
    because: "a written answer holds no pictures, sound or film",
    unless: making,
    unlessNear: web,
  },
  {
    pattern:
      /\b(?:record|film|sing|draw|paint|sketch|photograph) (?:yourself|a (?:video|podcast|voice message|portrait|picture|photo)|me a (?:picture|portrait|photo|video)|it (?:aloud|out loud|for me))\b/gi,
    because: "it asks for something other than text",
    unless: /\b(?:ascii|how (?:do|can|to|should)|tips|teach|learn|guide|i want to|plan|script|story|poem|character)\b/i,
  },
  {
    pattern:
      /\b(?:the |this |that |my |our )?(?:(?:attached|enclosed|uploaded|accompanying) (?:[a-z]+ )?(?:files?|documents?|images?|pictures?|photos?|pdfs?|spreadsheets?|screenshots?|reports?|articles?|texts?|data(?:set)?|csv|code|tables?|charts?|graphs?|videos?|audio|recordings?|contracts?|e-?mails?|letters?|resumes?|cvs?|essays?)|(?:files?|documents?|images?|pictures?|photos?|pdfs?|spreadsheets?|screenshots?|articles?|recordings?) (?:i(?:'ve| have)? )?(?:attached|uploaded|enclosed|pasted|sent(?: you)?|shared(?: with you)?))\b/gi,
    because: "nothing is attached",
    unless: /\b(?:write an? e-?mail|cover letter|e-?mail (?:to|that)|how (?:do|can|to|should)|function|api|script|template|reply)\b/i,
    isGiven: hasMaterial,
  },
  {
    pattern:
      /\b(?:(?:the|this) (?:text|passage|article|paragraph|essay|story|code|table|list|poem|excerpt|conversation|e-?mail|image|picture|data|document|dialogue|sentences?|question|extract|letter)s? (?:above|from before)|the above(?:-mentioned| mentioned)? (?:text|passage|article|paragraph|essay|story|code|table|list|poem|excerpt|conversation|e-?mail|data|document|dialogue|sentences?|extract))\b/gi,
    because: "nothing stands above it",
    isGiven: (text, { start, end }) =>
      wordsOf(text.slice(0, start)) >= (/\b(?:sentences?|question)\b/i.test(text.slice(start, end)) ? 8 : 25),
  },
  {
    pattern:
      /\b(?:(?:the|this) following (?:text|passage|article|paragraph|essay|story|code|table|poem|excerpt|conversation|e-?mail|data|document|dialogue|extract|letter)|(?:the|this) (?:text|passage|article|paragraph|essay|story|code|table|poem|excerpt|conversation|e-?mail|data|document|dialogue|extract|letter) below)\b/gi,
    because: "nothing follows it",
    isGiven: hasMaterial,
  },
  {
    pattern:
      /\b(?:based on|as in|from|remember|recall|according to) (?:our|your) (?:previous|last|earlier|prior) (?:conversations?|chats?|messages?|discussions?|sessions?|answers?|repl(?:y|ies)|responses?)\b|\bas (?:we|you) (?:discussed|said|told me|mentioned|agreed) (?:yesterday|last (?:time|week|month)|earlier|before)\b/gi,
    because: "no earlier conversation is given",
    unless: /\b(?:write|draft|compose|e-?mail|letter|reply to|character|role-?play)\b/i,
  },
  {
    pattern:
      /\b(?:(?:visit|open|browse|go to|click(?: on)?|follow|read|check|summari[sz]e|access|look at|scrape|analy[sz]e|review) (?:[a-z]+ ){0,4}?(?:https?:\/\/\S+|www\.\S+|(?:this|the following|that) (?:link|url|web ?site|web ?page))|(?:search|browse|look (?:it |this |them )?up (?:on|in)) (?:the )?(?:web|internet|google|online)(?: for\b)?|google (?:it|this|the)\b)/gi,
    because: "a written answer cannot rest on opening pages of the web",
    unless:
      /\b(?:how (?:do|can|to|should|does)|function|script|program|code|crawler|scraper|python|teach|tips|safely|privacy|history of|history|curl|http|users?|students|customers?|phishing|button)\b/i,
  },
  {
    pattern:
      /\b(?:today['’]s|tomorrow['’]s|tonight['’]s) (?:date|weather|news|headlines?|stock (?:price|market)s?|price|prices|exchange rates?|temperature|forecast|scores?|results?|match|games?)\b|\b(?:current|live|real-time|up-to-the-minute|latest) (?:weather|stock prices?|share prices?|price of (?:bitcoin|gold|oil|[A-Z][a-z]+ (?:stock|shares))|exchange rates?|traffic|scores?|temperature in|time in|bitcoin price|gold price|oil price)\b|\bwhat(?:'s| is) the (?:time|weather|temperature)(?: like)? (?:right )?now\b/gi,
    because: "it needs data of the very moment, which an answer written once does not have",
    unless:
      /\b(?:function|script|program|code|command|shell|curl|api|app|dashboard|fetch\w*|widget|bot|how (?:do|does|can|to|should|would|are|is)|explain|affect|affects|influence|why|dialogue|story|novel|poem|essay|history|translate|sentence|phrase|fictional|imagin\w+|template|small talk|lesson)\b/i,
  },
  {
    pattern:
      /\b(?:who|which (?:team|party|candidate|country)|what) will (?:win|be the (?:price|value|winning numbers?)|happen)\b[^.?!\n]{0,60}\b(?:in|on|of|by) (?:20[3-9]\d|2[1-9]\d\d|tomorrow|next (?:week|month|year))\b|\b(?:tell|give) me (?:the )?(?:winning )?lottery numbers\b|\bpredict (?:the )?exact(?:ly)?\b[^.?!\n]{0,60}\b(?:tomorrow|next (?:week|month|year)|20[3-9]\d)\b/gi,
    because: "nobody knows the future",
    unless: /\b(?:fiction\w*|story|novel|imagin\w*|hypothe\w*|if|scenario|poem)\b/i,
  },
  {
    pattern:
      /(?:(?<=^|[.!?;:]\s|\n|\b(?:and|then|please|also|finally)\s)|(?<=,\s))(?:(?:send|forward|deliver|e-?mail|mail|text|message|submit) (?:it|this|them|the (?:answer|result|list|file|report|summary|document|recipe)s?|me|an? (?:copy|e-?mail|message|text)) (?:to|at|by|via|about|over|when|with|a (?:copy|reminder))\b|(?:book|reserve|order|buy|purchase) (?:me |us )?(?:an? |the |two |some )?(?:flights?|tickets?|tables?|hotels?|rooms?|pizzas?|taxis?) for (?:me|us|tonight|tomorrow)\b|remind me (?:to|in|at|tomorrow|every|about)\b|set (?:an? |me an? )?(?:alarm|timer|reminder) (?:for|to|at)\b|(?:call|phone|ring) (?:me|my|the (?:restaurant|hotel|doctor|office))\b|(?:post|publish|upload|tweet|share) (?:it|this|them|the (?:answer|result|article|summary)s?) (?:to|on|in) (?:my |our |the )?(?:twitter|x|facebook|instagram|linkedin|blog|website|drive|dropbox|github|cloud|youtube|wordpress)\b|print (?:it|this|them) out\b|save (?:it|this|them|the (?:answer|result|file)s?) (?:to|in|on) (?:my|the) (?:disk|desktop|drive|computer|hard drive|folder|documents|cloud|usb)\b)[^.!?;\n]{0,80}/gi,
    because: "a written answer does nothing in the world",
    unless:
      /\b(?:function|script|program|code|how (?:do|can|to|should)|api|dialogue|character|story|workflow|employees?|users?|students?|participants|app that|bot)\b/i,
  },
  {
    pattern:
      /\b(?:wait|pause) (?:for )?(?:\d+|one|two|three|five|ten) (?:seconds?|minutes?|hours?|days?) before (?:you )?(?:answer|respond|reply)(?:ing)?\b/gi,
    because: "a written answer has no time in it",
  },
];

const mostSentence = 400;

/**
 * What a text asks for that no written answer can give: pictures, actions, the future, material that is missing.
 *
 * @returns in the order of the text, apart from each other
 */
export function demandsNobodyCanMeet(text: string): Impossible[] {
  const found = requests.flatMap(({ pattern, because, unless, unlessNear, isGiven }) =>
    spansOf(text, pattern).flatMap((match) => {
      const span = trimmed(text, match);
      const sentence = sentenceAround(text, span);
      const around = text.slice(Math.max(sentence.start, span.start - mostSentence), Math.min(sentence.end, span.end + mostSentence));
      const near = text.slice(Math.max(0, span.start - mostSentence), span.end + mostSentence);
      const before = text.slice(Math.max(sentence.start, span.start - 40), span.start);
      const isFine =
        notAsked.test(before) ||
        /["“'‘`]$/.test(before) ||
        unless?.test(around) === true ||
        unlessNear?.test(near) === true ||
        isGiven?.(text, span) === true;
      return isFine ? [] : [{ span, because }];
    }),
  );
  const ordered = found.sort((one, other) => one.span.start - other.span.start || other.span.end - one.span.end);
  return ordered.filter(({ span }, place) => !ordered.slice(0, place).some((other) => span.start < other.span.end));
}

function trimmed(text: string, { start, end }: Span): Span {
  const length = text.slice(start, end).trimEnd().length;
  return { start, end: start + length };
}

/** Material beside the request: a quotation, code, several lines, or much text after a colon. */
function hasMaterial(text: string, { start, end }: Span): boolean {
  const after = text.slice(end);
  if (/\n[^\n]*\S|```|["“«][^"”»\n]{20,}|:\s*\S+(?:\s+\S+){4,}/.test(after)) return true;
  return wordsOf(text.slice(0, start)) >= 60 || /\n\s*\n/.test(text.slice(0, start));
}

function wordsOf(text: string): number {
  return text.match(/\S+/g)?.length ?? 0;
}
