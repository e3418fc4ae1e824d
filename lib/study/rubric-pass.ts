import type { RubricQuestion } from "@/lib/schema/study";
import type { BlindText, RubricAnswer, RubricSubject, RubricWork } from "@/lib/schema/study-rubric";

/** One thing of a text that is asked about, with its questions. */
export interface Subject {
  subject: RubricSubject;
  text: string;
  questions: readonly RubricQuestion[];
}

/** What a person is at: the texts in hand in their order, which is in front, which of its subjects, and what they said no to. */
export interface RubricPass {
  texts: readonly BlindText[];
  /** the place of the text in front; as many as there are texts: behind the last one */
  at: number;
  /** which of its subjects the keys are for */
  focus: number;
  /** everything else is yes */
  noes: readonly string[];
  isKeysOpen: boolean;
  /** of all their texts, and how many of those are answered; null until the server has told */
  counts: { texts: number; answered: number } | null;
  name: string | null;
  /** every text without an answer is in hand */
  isWhole: boolean;
  /** there is none before the first in hand */
  isFromStart: boolean;
  endedBecause: string | null;
}

/** Something given that the server has not confirmed yet. */
export interface WaitingAnswers {
  turnId: string;
  answers: readonly RubricAnswer[];
}

export type RubricEvent =
  | { kind: "loaded"; work: RubricWork; asked: number; waiting: readonly WaitingAnswers[] }
  | { kind: "earlier"; before: string; texts: readonly BlindText[] }
  | { kind: "toggled"; place: number; question: RubricQuestion }
  | { kind: "focused"; place: number }
  | { kind: "on" }
  | { kind: "back" }
  | { kind: "keys" }
  | { kind: "anew" };

export const notBegunPass: RubricPass = {
  ...{ texts: [], at: 0, focus: 0, noes: [], isKeysOpen: false, counts: null, name: null },
  ...{ isWhole: false, isFromStart: false, endedBecause: null },
};

/** The rules of answering about texts one after another, and within a text about one constraint after another. */
export function nextPass(state: RubricPass, event: RubricEvent): RubricPass {
  switch (event.kind) {
    case "loaded":
      return loaded(state, event);
    case "earlier":
      return earlier(state, event);
    case "toggled":
      return { ...state, focus: event.place, noes: toggled(state, event.place, event.question) };
    case "focused":
      return { ...state, focus: event.place };
    case "on":
      return on(state);
    case "back":
      return back(state);
    case "keys":
      return { ...state, isKeysOpen: !state.isKeysOpen };
    case "anew":
      return notBegunPass;
  }
}

/** The text in front; null before the first is read and behind the last one. */
export function textInFront({ texts, at }: RubricPass): BlindText | null {
  return texts[at] ?? null;
}

/** What is asked about of a text: its constraints in order, then the instruction as a whole. */
export function subjectsOf({ constraints, instruction }: BlindText): Subject[] {
  const ofList = constraints.map(({ place, text, questions }): Subject => ({ subject: place, text, questions }));
  const all = instruction ? [...ofList, { subject: "instruction" as const, ...instruction }] : ofList;
  return all.filter(({ questions }) => questions.length > 0);
}

export function saysNo({ noes }: Pick<RubricPass, "noes">, subject: RubricSubject, question: RubricQuestion): boolean {
  return noes.includes(keyOf(subject, question));
}

/** Everything asked of the text in front, answered: yes unless a no was said. */
export function answersNow(state: RubricPass): RubricAnswer[] {
  const text = textInFront(state);
  if (!text) return [];
  return subjectsOf(text).flatMap(({ subject, questions }) =>
    questions.map((question) => ({ subject, question, answer: !saysNo(state, subject, question) })),
  );
}

/** Whether going on now gives the text's answers to the server: behind its last subject, unless they are what was given before. */
export function isGivenNext(state: RubricPass): boolean {
  const text = textInFront(state);
  if (!text || state.focus < subjectsOf(text).length - 1) return false;
  return text.given === null || keyed(noesOf(text)) !== keyed(state.noes);
}

export function leftToAnswer({ texts }: RubricPass): number {
  return texts.filter(({ given }) => given === null).length;
}

/** Which of a person's texts is in front, counted from 1. */
export function textNumber({ texts, at, counts }: RubricPass): number {
  return (counts?.answered ?? 0) + 1 - (firstOpen(texts) - at);
}

/** Whether there is nothing more to answer: what was answered can still be looked at. */
export function isPassOver(state: RubricPass): boolean {
  return state.endedBecause !== null && !textInFront(state)?.given;
}

function loaded(state: RubricPass, { work, asked, waiting }: Extract<RubricEvent, { kind: "loaded" }>): RubricPass {
  const known = new Set(state.texts.map(({ id }) => id));
  const said = new Map(waiting.map(({ turnId, answers }) => [turnId, [...answers]]));
  const added = work.next.filter(({ id }) => !known.has(id)).map((text) => ({ ...text, given: text.given ?? said.get(text.id) ?? null }));
  const texts = [...state.texts, ...added];
  // What waits to be sent is not among the answered ones of the server.
  const answered = work.answered + work.next.filter(({ id }) => said.has(id)).length;
  const read = {
    ...{ ...state, texts, name: work.name, isWhole: work.next.length < asked, endedBecause: work.endedBecause },
    counts: { texts: work.texts, answered: Math.max(state.counts?.answered ?? 0, answered) },
  };
  return textInFront(state) ? read : inFront(read, firstOpen(texts), "first");
}

/** Texts before the first in hand come nearest first; who still looks at that one is taken to the one before it. */
function earlier(state: RubricPass, { before, texts }: Extract<RubricEvent, { kind: "earlier" }>): RubricPass {
  if (state.texts[0]?.id !== before) return state;
  const all = { ...state, texts: [...[...texts].reverse(), ...state.texts], isFromStart: texts.length === 0 };
  const isWaitedFor = state.at === 0 && state.focus === 0 && texts.length > 0;
  return isWaitedFor ? inFront(all, texts.length - 1, "last") : { ...all, at: state.at + texts.length };
}

function on(state: RubricPass): RubricPass {
  const text = textInFront(state);
  if (!text) return state;
  if (state.focus < subjectsOf(text).length - 1) return { ...state, focus: state.focus + 1 };
  if (!isGivenNext(state)) return inFront(state, state.at + 1, "first");
  const given = answersNow(state);
  const texts = state.texts.map((each) => (each.id === text.id ? { ...each, given } : each));
  const counts = state.counts && { ...state.counts, answered: state.counts.answered + (text.given ? 0 : 1) };
  return inFront({ ...state, texts, counts }, firstOpen(texts), "first");
}

function back(state: RubricPass): RubricPass {
  if (textInFront(state) && state.focus > 0) return { ...state, focus: state.focus - 1 };
  return state.at === 0 ? state : inFront(state, state.at - 1, "last");
}

/** Another text, at its first or last subject, with what was said of it before. */
function inFront(state: RubricPass, at: number, end: "first" | "last"): RubricPass {
  const text = state.texts[at];
  const focus = text && end === "last" ? Math.max(0, subjectsOf(text).length - 1) : 0;
  return { ...state, at, focus, noes: text ? noesOf(text) : [] };
}

function toggled(state: RubricPass, place: number, question: RubricQuestion): readonly string[] {
  const text = textInFront(state);
  const subject = text && subjectsOf(text)[place];
  if (!subject) return state.noes;
  const key = keyOf(subject.subject, question);
  return state.noes.includes(key) ? state.noes.filter((one) => one !== key) : [...state.noes, key];
}

function noesOf({ given }: BlindText): string[] {
  return (given ?? []).filter(({ answer }) => !answer).map(({ subject, question }) => keyOf(subject, question));
}

function firstOpen(texts: readonly BlindText[]): number {
  const at = texts.findIndex(({ given }) => given === null);
  return at === -1 ? texts.length : at;
}

function keyed(noes: readonly string[]): string {
  return [...noes].sort().join(" ");
}

function keyOf(subject: RubricSubject, question: RubricQuestion): string {
  return `${subject}/${question}`;
}
