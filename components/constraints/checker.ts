import { verifierById } from "@/lib/constraints/index";
import { type CheckedUse, type CodeFinding, checkAnswer, keyOfUse } from "./check-answer";
import type { CheckReply, CheckRequest } from "./checker-messages";

/** A question: this use, on this answer. `slot` names the place it is shown at: a newer question there replaces the older. */
export interface CheckQuestion extends CheckedUse {
  slot: string;
  answer: string;
}

/** Up to this many characters an answer is checked at once, without a worker: well under a frame for a whole list. */
const shortAnswer = 6_000;
const answersKept = 40;

/** Checks answers: short ones at once, long ones in a worker, each question once. */
export class Checker {
  readonly #known = new Map<string, Map<string, CodeFinding>>();
  readonly #latest = new Map<string, CodeFinding>();
  readonly #waiting = new Map<string, CheckQuestion>();
  readonly #listeners = new Set<() => void>();
  #worker: Worker | null = null;
  #asked: CheckQuestion[] | null = null;
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

  /** Looks for what is not known yet, in the worker. */
  ask(questions: readonly CheckQuestion[]): void {
    for (const question of questions)
      if (!this.#of(question.answer).has(keyOfUse(question)) && !isImmediate(question)) this.#waiting.set(question.slot, question);
    this.#send();
  }

  #send(): void {
    if (this.#asked || this.#waiting.size === 0) return;
    const [first, ...others] = [...this.#waiting.values()];
    if (!first) return;
    this.#asked = [first, ...others.filter(({ answer }) => answer === first.answer)];
    for (const { slot } of this.#asked) this.#waiting.delete(slot);
    const uses = this.#asked.map(({ slot, verifierId, params }) => ({ slot, verifierId, params }));
    const request: CheckRequest = { answer: first.answer, uses };
    this.#started().postMessage(request);
  }

  #started(): Worker {
    if (this.#worker) return this.#worker;
    const worker = new Worker(new URL("./checker-worker.ts", import.meta.url), { type: "module" });
    worker.onmessage = ({ data }: MessageEvent<CheckReply>) => this.#take(data.findings);
    worker.onerror = () => this.#take([]);
    this.#worker = worker;
    return worker;
  }

  #take(findings: readonly CodeFinding[]): void {
    const asked = this.#asked ?? [];
    this.#asked = null;
    for (const [index, question] of asked.entries())
      this.#keep(question, findings[index] ?? { because: "the check could not be made in this browser" });
    this.#version += 1;
    for (const listener of this.#listeners) listener();
    this.#send();
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
