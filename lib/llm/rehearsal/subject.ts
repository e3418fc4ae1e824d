/** What the rehearsal model understood of a message: enough to ask about the same thing in other words. */
export type Subject =
  | { form: "practice"; name: string; act: string }
  | { form: "task"; name: string; verb: string; object: string }
  | { form: "matter"; name: string; object: string }
  | { form: "question"; name: string; question: string };

const politeness =
  /^(?:(?:hi|hello|hey|dear \w+|good (?:morning|evening|afternoon)|ok(?:ay)?|so|well|thanks(?: a lot)?|thx|please|pls|kindly)\b[\s,!.]*)+/i;
const wishes =
  /^(?:(?:can|could|would|will) (?:you|u)(?: please| kindly)?|(?:please )?help me(?: to)?|i(?:'d| would) like (?:you )?to|i(?:'d| would) like|i (?:want|need)(?: you)? to|i (?:want|need)|i(?:'m| am) (?:trying|looking|planning) (?:to|for)|tell me(?: about)?|(?:show|give|provide|get|find) (?:me|us)(?: with)?|give|provide|let me know|do you know|any idea|in (?:simple|plain) (?:terms|words),?)\s+/i;
const practice =
  /^(?:how (?:do|does|can|could|should|would|to)(?: (?:i|we|you|one|people|someone|somebody|a person|they))?(?: (?:best|actually|properly|safely))?|what(?:'s| is| are) (?:the|a|some) (?:best|easiest|right|proper|good|cheapest|fastest)?\s?(?:ways?|methods?|steps?) to|steps? to|ways? to|teach me (?:how )?to|learn (?:how )?to|how to) (.+)$/i;
const makers =
  "write|create|compose|draft|make|generate|design|develop|build|implement|code|plan|prepare|suggest|recommend|propose|invent|produce|outline|list|brainstorm|rewrite|translate|improve|refactor";
const task = new RegExp(`^(${makers})(?: (?:me|us|for me|out|up|down))? (.+)$`, "i");
const matter =
  /^(?:what(?:'s| is| are| was| were| does|'re)?|who (?:is|was|are|were)|explain|describe|discuss|define|compare|summari[sz]e|analy[sz]e|understand|about|tell about|the|a|an) (.+)$/i;
const interrogative =
  /^(?:why|when|where|which|what|who|whom|whose|how|is|are|was|were|do|does|did|can|could|should|would|will|has|have)\b/i;
const rolePlay = /^(?:you are|you're|act as|imagine (?:you|that)|pretend|if you were|as an?)\b[^,.]*[,.]\s*/i;
const commands = new Set(
  "use do set get find run calculate compute convert help solve identify classify predict consider search match fix modify analyze analyse evaluate determine extract sort remove replace add delete install configure connect show provide give answer read parse fetch deploy optimize optimise organize organise visualize plot draw teach learn choose pick prove derive simulate train test check verify build start stop move change turn set solve play cook grow improve reduce increase avoid prevent measure estimate compare".split(
    " ",
  ),
);
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
  if (contentWords(seed).length < (chatter.test(seed.trim()) ? 3 : 2)) return null;
  const plain = stripWishes(text);
  return practiceOf(plain) ?? taskOf(plain) ?? commandOf(plain) ?? questionOf(plain) ?? matterOf(plain);
}

function contentWords(text: string): string[] {
  return (text.toLowerCase().match(/[\p{L}]{3,}/gu) ?? []).filter((word) => !emptyWords.has(word));
}

function practiceOf(text: string): Subject | null {
  const act = shortened(toYou(practice.exec(text)?.[1] ?? ""), 16);
  if (act === "" || !/^[a-z]+\b/i.test(act) || act.split(" ").length < 2) return null;
  return { form: "practice", act, name: shortened(gerund(act), 8) };
}

function taskOf(text: string): Subject | null {
  const [, verb = "", object = ""] = task.exec(text) ?? [];
  if (object === "") return null;
  return { form: "task", verb: verb.toLowerCase(), object: shortened(toYou(object), 18), name: shortened(toYou(object), 8) };
}

/** "Use a loop to …": what someone is told to do is something one can be taught to do. */
function commandOf(text: string): Subject | null {
  const [first = ""] = text.toLowerCase().split(" ");
  if (!commands.has(first) || text.split(" ").length < 3) return null;
  const act = shortened(lowerFirst(toYou(text)), 16);
  return { form: "practice", act, name: shortened(gerund(act), 8) };
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
  return { form: "matter", object: shortened(lowerFirst(object), 14), name: shortened(lowerFirst(object), 8) };
}

/** The sentence that asks, or else the longest one, without greeting, quotes or closing marks. */
function coreSentence(seed: string): string {
  const flat = seed.replace(/[[\]]/g, "").replace(/\s+/g, " ").trim().replace(rolePlay, "");
  const sentences = flat.match(/[^.!?]+(?:[.!?](?!\s|$)[^.!?]*)*[.!?]?/g) ?? [flat];
  const cleaned = sentences.map((sentence) => sentence.trim().replace(politeness, "")).filter((sentence) => sentence !== "");
  const asking = cleaned.find((sentence) => sentence.endsWith("?") && contentWords(sentence).length > 1);
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
    .replace(/\b(i|me|my|mine|myself|our|us|we)\b(?![.'/])/gi, (word) => (word === "US" ? word : (swaps[word.toLowerCase()] ?? word)))
    .trim();
}

/** At most so many words, broken off before a joining word rather than after one. */
function shortened(text: string, most: number): string {
  const words = text.split(" ");
  const turn = words.findIndex(
    (word, index) => index >= most / 2 && /^(?:when|if|so|because|while|using|that|which|where|and|but|with|without|in|for)$/i.test(word),
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
