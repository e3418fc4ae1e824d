import type { SideChoice } from "@/lib/schema/study-body";
import type { BlindTurn, StudyWork } from "@/lib/schema/study-view";

export type JudgingPanel = "guideline" | "keys";

/** What is chosen of the turn in front and not sent yet. */
export interface Picked {
  choice: SideChoice;
  reasons: readonly string[];
  /** how long the turn was seen until the choice */
  spentMs: number;
}

/** What a person is at: the turns in hand, in their order, and which of them is in front. */
export interface Judging {
  turns: readonly BlindTurn[];
  /** the place of the turn in front; as many as there are turns: behind the last one */
  at: number;
  picked: Picked | null;
  panel: JudgingPanel | null;
  /** of all their turns, and how many of those have a judgement; null until the server has told */
  counts: { turns: number; judged: number } | null;
  /** every turn without a judgement is in hand */
  isWhole: boolean;
  /** there is none before the first in hand */
  isFromStart: boolean;
  endedBecause: string | null;
  /** what to judge by; null until the server has told */
  guide: Guide | null;
  /** what was given last, while the turn after it is in front */
  said: SideChoice | null;
}
export type Guide = Pick<StudyWork, "name" | "unit" | "question" | "anchors" | "reasons">;

/** Something given that the server has not confirmed yet. */
export interface Waiting {
  turnId: string;
  choice: SideChoice;
  reasons: readonly string[];
}

export type JudgingEvent =
  | { kind: "loaded"; work: StudyWork; asked: number; waiting: readonly Waiting[] }
  | { kind: "earlier"; before: string; turns: readonly BlindTurn[] }
  | { kind: "picked"; choice: SideChoice; spentMs: number }
  | { kind: "reasoned"; reason: string }
  | { kind: "unpicked" }
  | { kind: "given" }
  | { kind: "back" }
  | { kind: "on" }
  | { kind: "panel"; panel: JudgingPanel | null }
  | { kind: "anew" };

export const notBegun: Judging = {
  ...{ turns: [], at: 0, picked: null, panel: null, counts: null },
  ...{ isWhole: false, isFromStart: false, endedBecause: null, guide: null, said: null },
};

/** The rules of judging pairs one after another: what is in front, and what becomes of it. */
export function nextJudging(state: Judging, event: JudgingEvent): Judging {
  switch (event.kind) {
    case "loaded":
      return loaded(state, event);
    case "earlier":
      return earlier(state, event);
    case "picked":
      return picked(state, event);
    case "reasoned":
      return state.picked ? { ...state, picked: { ...state.picked, reasons: toggled(state.picked.reasons, event.reason) } } : state;
    case "unpicked":
      return { ...state, picked: null };
    case "given":
      return given(state);
    case "back":
      return state.at === 0 ? state : { ...state, at: state.at - 1, picked: null, said: null };
    case "on":
      return front(state)?.given ? { ...state, at: state.at + 1, picked: null, said: null } : state;
    case "panel":
      return { ...state, panel: state.panel === event.panel ? null : event.panel };
    case "anew":
      return notBegun;
  }
}

/** The turn in front; null before the first is read and behind the last one. */
export function front({ turns, at }: Judging): BlindTurn | null {
  return turns[at] ?? null;
}

/** What a judge offers of the turn in front, while the person has said nothing of it and may; null where none does. */
export function offerOf(state: Judging): BlindTurn["prefilled"] {
  const turn = front(state);
  return turn && turn.given === null && !isOver(state) ? turn.prefilled : null;
}

/** How many turns in hand have no judgement. */
export function leftInHand({ turns }: Judging): number {
  return turns.filter((turn) => turn.given === null).length;
}

/** Which of a person's turns is in front, counted from 1: before the first without a judgement all have one. */
export function turnNumber({ turns, at, counts }: Judging): number {
  return (counts?.judged ?? 0) + 1 - (firstLeft(turns) - at);
}

/** Whether there is nothing more to judge: what is judged can still be looked at. */
export function isOver(state: Judging): boolean {
  return state.endedBecause !== null && !front(state)?.given;
}

function loaded(state: Judging, { work, asked, waiting }: Extract<JudgingEvent, { kind: "loaded" }>): Judging {
  const known = new Set(state.turns.map(({ id }) => id));
  const said = new Map(waiting.map(({ turnId, choice, reasons }) => [turnId, { choice, reasons: [...reasons] }]));
  const added = work.next.filter(({ id }) => !known.has(id)).map((turn) => ({ ...turn, given: turn.given ?? said.get(turn.id) ?? null }));
  const turns = [...state.turns, ...added];
  // What waits to be sent is not among the judged ones of the server.
  const judged = work.judged + work.next.filter(({ id }) => said.has(id)).length;
  const { name, unit, question, anchors, reasons } = work;
  return {
    ...state,
    guide: { name, unit, question, anchors, reasons },
    turns,
    at: front(state) ? state.at : firstLeft(turns),
    counts: { turns: work.turns, judged: Math.max(state.counts?.judged ?? 0, judged) },
    isWhole: work.next.length < asked,
    endedBecause: work.endedBecause,
  };
}

/** Whether a turn lies before the one in front, in hand or not. */
export function mayLookBack({ at, isFromStart, counts }: Judging): boolean {
  return at > 0 || (!isFromStart && (counts?.judged ?? 0) > 0);
}

/** From where it is looked back: the first turn in hand, or the end of all where none is. */
export function lookedBackFrom({ turns }: Judging): string {
  return turns[0]?.id ?? "end";
}

/** Turns before the first in hand come nearest first; who still looks at that one is taken to the one before it. */
function earlier(state: Judging, { before, turns }: Extract<JudgingEvent, { kind: "earlier" }>): Judging {
  if (lookedBackFrom(state) !== before) return state;
  const isWaitedFor = state.at === 0 && state.picked === null && turns.length > 0;
  const at = state.at + turns.length - (isWaitedFor ? 1 : 0);
  return { ...state, turns: [...[...turns].reverse(), ...state.turns], at, isFromStart: turns.length === 0 };
}

function picked(state: Judging, { choice, spentMs }: Extract<JudgingEvent, { kind: "picked" }>): Judging {
  const turn = front(state);
  if (!turn) return state;
  const reasons = state.picked?.reasons ?? turn.given?.reasons ?? [];
  return { ...state, picked: { choice, reasons, spentMs } };
}

/** What was picked stands; next comes the first turn without a judgement. */
function given(state: Judging): Judging {
  const turn = front(state);
  if (!turn || !state.picked) return state;
  const { choice, reasons } = state.picked;
  const turns = state.turns.map((each) => (each.id === turn.id ? { ...each, given: { choice, reasons: [...reasons] } } : each));
  const counts = state.counts && { ...state.counts, judged: state.counts.judged + (turn.given ? 0 : 1) };
  return { ...state, turns, counts, picked: null, said: choice, at: firstLeft(turns) };
}

function firstLeft(turns: readonly BlindTurn[]): number {
  const at = turns.findIndex((turn) => turn.given === null);
  return at === -1 ? turns.length : at;
}

function toggled(reasons: readonly string[], reason: string): string[] {
  return reasons.includes(reason) ? reasons.filter((each) => each !== reason) : [...reasons, reason];
}
