import { verifierById } from "@/lib/constraints/index";
import { type CheckedUse, type CodeFinding, checkAnswer, keyOfUse } from "./check-answer";
import { askEngine } from "./engine";

/** A question: this use, on this answer. `slot` names the place it is shown at. */
export interface CheckQuestion extends CheckedUse {
  slot: string;
  answer: string;
}

/** Up to this many characters an answer is checked at once, without a worker: well under a frame for a whole list. */
const shortAnswer = 6_000;
const answersKept = 40;

/** Checks answers: short ones at once, long ones beside the page, each question once. */
export class Checker {
  readonly #known = new Map<string, Map<string, CodeFinding>>();
  /** the newest question of each slot that was asked */
  readonly #asked = new Map<string, CheckQuestion>();
  readonly #latest = new Map<string, CodeFinding>();
  readonly #listeners = new Set<() => void>();
  #version = 0;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Changes whenever something new was found. */
  readonly version = (): number => this.#version;

  /** The finding; while it is being looked for the one last shown in that slot, or null. */
  find(question: CheckQuestion): CodeFinding | null {
    const known = this.#of(question.answer).get(keyOfUse(question));
    if (known) return known;
    if (!isImmediate(question)) return this.#latest.get(question.slot) ?? null;
    return this.#keep(question, checkAnswer(question.answer, question));
  }

  /** Looks for what is not known yet; all questions are about one answer. */
  ask(questions: readonly CheckQuestion[]): void {
    const open = questions.filter((question) => !isImmediate(question) && !this.#of(question.answer).has(keyOfUse(question)));
    const [first] = open;
    if (!first || open.every((question) => this.#isAsked(question))) return;
    for (const question of open) this.#asked.set(question.slot, question);
    const uses = open.map(({ verifierId, params }) => ({ verifierId, params }));
    const keep = (finding: (place: number) => CodeFinding) => {
      for (const [place, question] of open.entries()) this.#keep(question, finding(place));
      this.#version += 1;
      for (const listener of this.#listeners) listener();
    };
    const none = { because: "it could not be checked in this browser" };
    const ask = { kind: "check" as const, answer: first.answer, uses };
    askEngine("answer", ask, { take: (findings) => keep((place) => findings[place] ?? none), fail: () => keep(() => none) });
  }

  #isAsked(question: CheckQuestion): boolean {
    const asked = this.#asked.get(question.slot);
    return asked !== undefined && asked.answer === question.answer && keyOfUse(asked) === keyOfUse(question);
  }

  #of(answer: string): Map<string, CodeFinding> {
    const kept = this.#known.get(answer);
    if (kept) return kept;
    const [oldest] = this.#known.keys();
    if (oldest !== undefined && this.#known.size >= answersKept) this.#known.delete(oldest);
    const made = new Map<string, CodeFinding>();
    this.#known.set(answer, made);
    return made;
  }

  #keep(question: CheckQuestion, finding: CodeFinding): CodeFinding {
    this.#of(question.answer).set(keyOfUse(question), finding);
    this.#latest.set(question.slot, finding);
    return finding;
  }
}

function isImmediate({ answer, verifierId }: CheckQuestion): boolean {
  return answer.length <= shortAnswer && verifierById(verifierId)?.prepare === undefined;
}
