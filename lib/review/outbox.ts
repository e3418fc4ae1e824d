import type { Letter, Sending } from "@/lib/schema/outbox";

/** Waits between tries, in ms; the last one repeats. */
const waits = [500, 1_000, 2_000, 5_000, 10_000, 30_000];

/** Puts a letter behind the others. */
export function posted(
  letters: readonly Letter[],
  letter: { key: string; lane: string; instructionId: string; sending: Sending },
): Letter[] {
  return [...letters, { ...letter, attempts: 0, faults: 0, notBefore: 0, refusal: null }];
}

/** After so many tries on which the server itself failed a letter no longer holds back those of other lanes. */
const patience = 4;

/**
 * The letters that may be sent now: the first that was written, one at a time, so that the server has them in order.
 * What hangs on a refused letter (later ones of the same instruction) stays where it is; other instructions go on. A
 * letter on which the server fails again and again holds back its own lane only; a lost connection changes no order.
 *
 * @param underway keys of letters being sent
 * @param nowMs ms since 1970
 */
export function sendable(letters: readonly Letter[], underway: ReadonlySet<string>, nowMs: number): Letter[] {
  const stuck = new Set(letters.filter(({ refusal }) => refusal).map(({ instructionId }) => instructionId));
  const first = new Map<string, Letter>();
  for (const letter of letters) if (!stuck.has(letter.instructionId) && !first.has(letter.lane)) first.set(letter.lane, letter);
  const inTurn = [...first.values()];
  const holding = inTurn.findIndex(({ faults }) => faults < patience);
  const reachable = holding === -1 ? inTurn : inTurn.slice(0, holding + 1);
  return reachable.filter((letter) => !underway.has(letter.key) && letter.notBefore <= nowMs);
}

/** The time (ms since 1970) of the next try; null when nothing waits for one. */
export function nextTry(letters: readonly Letter[], underway: ReadonlySet<string>): number | null {
  const times = sendable(letters, underway, Number.POSITIVE_INFINITY).map((letter) => letter.notBefore);
  return times.length === 0 ? null : Math.min(...times);
}

export function delivered(letters: readonly Letter[], key: string): Letter[] {
  return letters.filter((letter) => letter.key !== key);
}

/** After a failure that may pass (no network, a server restarting): kept, and tried again later and later. */
export function postponed(letters: readonly Letter[], key: string, nowMs: number, isFault = false): Letter[] {
  return letters.map((letter) =>
    letter.key === key
      ? {
          ...letter,
          attempts: letter.attempts + 1,
          faults: letter.faults + (isFault ? 1 : 0),
          notBefore: nowMs + waitAfter(letter.attempts),
        }
      : letter,
  );
}

/** After an answer that will not change by asking again: kept and shown, nothing of that instruction goes before it. */
export function refused(letters: readonly Letter[], key: string, refusal: NonNullable<Letter["refusal"]>): Letter[] {
  return letters.map((letter) => (letter.key === key ? { ...letter, refusal } : letter));
}

/** A person looked at the refusal and gave up everything waiting for that instruction. */
export function discarded(letters: readonly Letter[], instructionId: string): Letter[] {
  return letters.filter((letter) => letter.instructionId !== instructionId);
}

/** A person wants to try again at once. */
export function retried(letters: readonly Letter[]): Letter[] {
  return letters.map((letter) => ({ ...letter, notBefore: 0, refusal: null }));
}

/** Statuses that may pass by themselves: no answer at all (0), asked too fast, or a server in trouble. */
export function mayPass(status: number): boolean {
  return status === 0 || status === 408 || status === 425 || status === 429 || status >= 500;
}

function waitAfter(attempts: number): number {
  return waits[Math.min(attempts, waits.length - 1)] ?? 30_000;
}
