/** What the rehearsal model understood of a message: enough to ask about the same thing in other words. */
export type Subject =
  | { form: "practice"; name: string; act: string }
  | { form: "task"; name: string; verb: string; object: string }
  | { form: "matter"; name: string; object: string }
  | { form: "question"; name: string; question: string };

const politeness =
  /^(?:(?:hi|hello|hey|dear \w+|good (?:morning|evening|afternoon)|ok(?:ay)?|so|well|thanks(?: a lot)?|thx|please|pls|kindly)\b[\s,!.]*)+/i;
const wishes =
  /^(?:(?:can|could|would|will) (?:you|u)(?: please| kindly)?|(?:please )?help me(?: to)?|i(?:'d| would) like (?:you )?to|i(?:'d| would) like|i (?:want|need)(?: you)? to|i (?:want|need)|i(?:'m| am) (?:trying|looking|planning) (?:to|for)|tell me(?: about)?|show me|let me know|do you know|any idea|in (?:simple|plain) (?:terms|words),?)\s+/i;
const practice =
  /^(?:how (?:do|does|can|could|should|would|to)(?: (?:i|we|you|one|people|someone|somebody|a person|they))?(?: (?:best|actually|properly|safely))?|what(?:'s| is| are) (?:the|a|some) (?:best|easiest|right|proper|good|cheapest|fastest)?\s?(?:ways?|methods?|steps?) (?:to|for)|steps? to|ways? to|teach me (?:how )?to|learn (?:how )?to|how to) (.+)$/i;
const makers =
  "write|create|compose|draft|make|generate|design|develop|build|implement|code|plan|prepare|suggest|recommend|propose|invent|produce|outline|list|give|brainstorm";
const task = new RegExp(`^(${makers})(?: (?:me|us|for me|out|up|down))? (.+)$`, "i");
const matter =
  /^(?:what(?:'s| is| are| was| were| does|'re)?|who (?:is|was|are|were)|explain|describe|discuss|define|compare|summari[sz]e|analy[sz]e|understand|about|tell about|the|a|an) (.+)$/i;
const interrogative =
  /^(?:why|when|where|which|what|who|whom|whose|how|is|are|was|were|do|does|did|can|could|should|would|will|has|have)\b/i;
const chatter =
  /^(?:thanks?|thank you|thx|bye|goodbye|hello|hi|hey|ok(?:ay)?|yes|no|sure|great|cool|nice|lol|continue|go on|more|again|test|sorry)\b/i;
const emptyWords = new Set(
  "a an the and or but so of to in on at for with from by i you we he she they it this that these those me my your is are was were be been do does did have has had can could will would should please thanks thank bye hello hi hey ok okay yes no sure great cool nice good very much really just not more again all day help lot see later have nice talk soon appreciate everything".split(
    " ",
  ),
);

/** Null where a message names nothing to ask about. */
export function subjectOf(seed: string): Subject | null {
  const text = coreSentence(seed);
  const contentful = (seed.toLowerCase().match(/[\p{L}]{3,}/gu) ?? []).filter((word) => !emptyWords.has(word));
  if (contentful.length < (chatter.test(seed.trim()) ? 3 : 2)) return null;
  const plain = stripWishes(text);
  return practiceOf(plain) ?? taskOf(plain) ?? questionOf(plain) ?? matterOf(plain);
}

function practiceOf(text: string): Subject | null {
  const act = toYou(practice.exec(text)?.[1] ?? "");
  if (act === "" || !/^[a-z]+\b/i.test(act) || act.split(" ").length < 2) return null;
  return { form: "practice", act, name: shortened(gerund(act), 8) };
}

function taskOf(text: string): Subject | null {
  const [, verb = "", object = ""] = task.exec(text) ?? [];
  if (object === "") return null;
  return { form: "task", verb: verb.toLowerCase(), object: toYou(object), name: shortened(toYou(object), 8) };
}

function questionOf(text: string): Subject | null {
  const about = /^(?:what(?:'s| is| are| was| were)|who (?:is|was)) (?:the |an? )?(\w+(?: \w+){0,9})$/i.exec(text);
  if (about || !interrogative.test(text)) return null;
  const question = lowerFirst(toYou(text));
  const content = question.split(" ").filter((word) => !emptyWords.has(word.toLowerCase()) && !interrogative.test(word));
  return { form: "question", question, name: content.slice(0, 4).join(" ") || "the question" };
}

function matterOf(text: string): Subject {
  const object = toYou(matter.exec(text)?.[1] ?? text);
  return { form: "matter", object: lowerFirst(object), name: shortened(lowerFirst(object), 8) };
}

/** The sentence that asks, or else the longest one, without greeting, quotes or closing marks. */
function coreSentence(seed: string): string {
  const sentences = seed
    .replace(/\s+/g, " ")
    .trim()
    .match(/[^.!?]+(?:[.!?](?!\s|$)[^.!?]*)*[.!?]?/g) ?? [seed];
  const cleaned = sentences.map((sentence) => sentence.trim().replace(politeness, "")).filter((sentence) => sentence !== "");
  const asking = cleaned.find((sentence) => sentence.endsWith("?") && sentence.split(" ").length > 3);
  const commanding = cleaned.find((sentence) => task.test(stripWishes(sentence)));
  const longest = [...cleaned].sort((one, other) => other.length - one.length)[0] ?? seed.trim();
  return (asking ?? commanding ?? longest).replace(/[\s.!?,;:]+$/, "").replace(/["“”`]/g, "");
}

function stripWishes(sentence: string): string {
  let text = sentence;
  for (let round = 0; round < 3; round += 1) text = text.replace(politeness, "").replace(wishes, "");
  return text.replace(/[\s.!?,;:]+$/, "");
}

/** The asker's own "I" and "my" become the reader's, so that the words make sense to a stranger. */
export function toYou(text: string): string {
  const swaps: Readonly<Record<string, string>> = {
    i: "you",
    me: "you",
    my: "your",
    mine: "yours",
    myself: "yourself",
    our: "your",
    us: "you",
    we: "you",
  };
  return text
    .replace(/\bi(?:'m| am)\b/gi, "you are")
    .replace(/\bi(?:'ve| have)\b/gi, "you have")
    .replace(/\bi was\b/gi, "you were")
    .replace(/\b(i|me|my|mine|myself|our|us|we)\b/gi, (word) => (word === "US" ? word : (swaps[word.toLowerCase()] ?? word)))
    .trim();
}

/** At most so many words, broken off before a joining word rather than after one. */
function shortened(text: string, most: number): string {
  const words = text.split(" ");
  const turn = words.findIndex(
    (word, index) => index >= 3 && /^(?:when|if|so|because|while|using|that|which|where|and|but|with|without|in|for)$/i.test(word),
  );
  const kept = words.slice(0, Math.min(most, turn > 0 ? turn : most));
  while (kept.length > 1 && emptyWords.has((kept.at(-1) ?? "").toLowerCase())) kept.pop();
  return kept.join(" ").replace(/[,;:]+$/, "");
}

export function gerund(act: string): string {
  const [verb = "", ...rest] = act.split(" ");
  return [gerundOf(verb.toLowerCase()), ...rest].join(" ");
}

function gerundOf(verb: string): string {
  if (verb === "be") return "being";
  if (verb.endsWith("ing") && verb.length > 5) return verb;
  if (/ie$/.test(verb)) return `${verb.slice(0, -2)}ying`;
  if (/[^eoy]e$/.test(verb)) return `${verb.slice(0, -1)}ing`;
  if (/^[^aeiou]*[aeiou][bdgklmnprt]$/.test(verb)) return `${verb}${verb.at(-1)}ing`;
  return `${verb}ing`;
}

export function lowerFirst(text: string): string {
  return /^[A-Z][a-z']*(?:\s|$|,)/.test(text) && !/^I\b/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

export function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
