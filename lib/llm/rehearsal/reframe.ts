import type { Topic } from "../rehearsal-topics/topic";
import type { Draw } from "./draw";
import { lowerFirst, type Subject, subjectOf, upperFirst } from "./subject";
import { topicOf } from "./topic-of";

export interface Reframed {
  subject: string | null;
  reason: string;
  queries: string[];
}

/** Share of the queries that still lean on what only the asker has, as a real model lets slip. */
const slipShare = 0.05;

export function reframe(seed: string, count: number, draw: Draw): Reframed {
  const subject = subjectOf(seed);
  if (!subject) return { subject: null, reason: "The message names nothing that could be asked about.", queries: [] };
  const topic = topicOf(seed);
  const queries = draw.shuffled(queriesOn(subject, topic)).slice(0, count);
  const isMissing = refersToMissing(seed);
  const [first, ...rest] = queries;
  const kept = first && (isMissing || draw.chance(slipShare)) ? [...rest, leaning(subject, draw)] : queries;
  const reason = isMissing
    ? `The message is about ${subject.name}, although what it points to is not given.`
    : `The message is about ${subject.name}.`;
  return { subject: subject.name, reason, queries: kept.map(tidy) };
}

/** Words that point at something the message does not bring along. */
export function refersToMissing(text: string): boolean {
  return missing.test(text);
}

const missing = new RegExp(
  [
    String.raw`\b(?:this|these|that|those) (?:text|article|passage|paragraph|file|code|image|picture|photo|screenshot|document|essay|email|attachment|draft|dataset)s?\b`,
    String.raw`\b(?:text|code|article|passage|draft|table|list|question|information|data|sentence|email)s? (?:above|below|attached)\b`,
    String.raw`\b(?:the above|see above|see below|attached|i uploaded|i pasted)\b`,
    String.raw`\b(?:earlier|previous|last) (?:message|answer|question|conversation|response)\b`,
    String.raw`\bmy (?:code|essay|resume|cv|file|photo|screenshot|draft|dataset|report|account|boss|earlier)\b`,
    String.raw`\bdo you think of (?:it|that|this)\b`,
    String.raw`\b(?:right now|current price|latest news|price today|today's)\b`,
  ].join("|"),
  "i",
);

function leaning(subject: Subject, draw: Draw): string {
  return draw.pick([
    `Looking at the draft attached above, what should be improved about ${subject.name}?`,
    `Based on my earlier message, which option for ${subject.name} did you recommend?`,
    `What is the current price today of everything needed for ${subject.name}?`,
    `Please correct the text below about ${subject.name}.`,
  ]);
}

function queriesOn(subject: Subject, topic: Topic): string[] {
  if (subject.form === "practice") return onPractice(subject.act, topic);
  if (subject.form === "task") return onTask(subject.verb, subject.object, topic);
  if (subject.form === "question") return onQuestion(subject.question, topic);
  return onMatter(subject.object, topic);
}

function onPractice(act: string, { expert, readers }: Topic): string[] {
  const theirs = act
    .replace(/\byour\b/g, "their")
    .replace(/\byou are\b/g, "they are")
    .replace(/\byou\b/g, "they");
  return [
    `Explain how to ${act}, from the first preparation to the final check.`,
    `Which mistakes are most common when people ${theirs}, and how can each be avoided?`,
    `How would ${expert} ${theirs} with little time and a small budget?`,
    `Describe a simple routine that helps ${readers[0]} to ${theirs}.`,
    `Compare two different ways to ${act}, and say when each is the better choice.`,
    `What should you prepare and decide before you ${act}?`,
    `Why do some people find it hard to ${theirs}, and what helps them?`,
    `How can you tell whether your attempt to ${act} is going well, and what can still be saved if it is not?`,
    `Teach ${readers[1]} to ${theirs} within a single week.`,
    `What does a person need to know in order to ${theirs} for the first time?`,
  ];
}

function onTask(verb: string, object: string, { expert, readers }: Topic): string[] {
  return [
    `${verb} ${object}.`,
    `${verb} ${object}, and explain the choices that were made on the way.`,
    `Describe how ${expert} would ${verb} ${object}, from the first idea to the finished result.`,
    `What separates a good attempt to ${verb} ${object} from a poor one?`,
    `Which questions should be settled before anyone starts to ${verb} ${object}?`,
    `${verb} ${object} in a way that suits ${readers[0]}.`,
    `Explain to ${readers[1]} how to ${verb} ${object} step by step.`,
    `What usually goes wrong when people ${verb} ${object}, and how is it put right?`,
    `Outline two different ways to ${verb} ${object} and weigh them against each other.`,
    `How long does it take to ${verb} ${object} well, and where does the time go?`,
  ];
}

function onMatter(object: string, { expert, readers }: Topic): string[] {
  return [
    `Explain ${object} to ${readers[0]}.`,
    `What should ${readers[1]} know about ${object}?`,
    `Which misunderstandings about ${object} are most common, and what is true instead?`,
    `Give an overview of ${object} that moves from the basics to one finer point.`,
    `What makes ${object} important in everyday life?`,
    `How would ${expert} introduce ${object} to a small group?`,
    `Walk through one concrete example of ${object}, and say what it shows.`,
    `What would a critic say about ${object}, and what could be answered?`,
    `Discuss how the view of ${object} has changed over the last decades.`,
    `Write a short guide to ${object} for ${readers[2]}.`,
  ];
}

function onQuestion(question: string, { expert, readers }: Topic): string[] {
  return [
    `${question}? Explain the reasons behind the answer.`,
    `Explain to ${readers[0]}: ${question}?`,
    `How would ${expert} reply to someone who asks: ${question}?`,
    `${question}? Begin with what is certain and then say what is debated.`,
    `Many people ask: ${question}? Discuss the most common answers and their weak points.`,
    `What does one need to know first in order to answer the question: ${question}?`,
    `Tell a short story in which two friends argue over the question: ${question}?`,
    `${question}? Compare two possible answers.`,
    `How has the answer changed over time to the question: ${question}?`,
    `What follows in practice for ${readers[1]} from the answer to the question: ${question}?`,
  ];
}

function tidy(query: string): string {
  const text = upperFirst(
    query
      .replace(/\s+/g, " ")
      .replace(/([.?!])[.?!]+$/, "$1")
      .trim(),
  );
  return text.replace(/: ([A-Z])/, (_whole, letter: string) => `: ${lowerFirst(letter)}`);
}
