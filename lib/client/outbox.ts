import { delivered, discarded, mayPass, nextTry, posted, postponed, refused, retried, sendable } from "@/lib/review/outbox";
import { Letter, type Sending } from "@/lib/schema/outbox";
import { ApiError } from "./request";
import type { Delivery } from "./send-letter";

/** Where letters lie until they have arrived; one of a person and project. */
export interface LetterStore {
  /** every letter in it, whatever its order */
  read(): Promise<unknown[]>;
  put(letter: Letter): Promise<void>;
  remove(key: string): Promise<void>;
}

interface OutboxParts {
  storage: LetterStore;
  send(letter: Letter): Promise<Delivery>;
  /** what became of it, with the letters still waiting for the same instruction */
  onDelivered(letter: Letter, delivery: Delivery, waiting: readonly Letter[]): void;
  /** when to begin sending what was just posted and is stored already; at once unless told */
  soon?(send: () => void): void;
}

/**
 * Letters to the server, kept in the browser until it has answered: a reload, a lost connection or a restarted server
 * loses none. Each lies under a key of its own, so two tabs do not overwrite each other; the server takes each once.
 */
export class Outbox {
  readonly #parts: OutboxParts;
  readonly #underway = new Set<string>();
  readonly #listeners = new Set<() => void>();
  #letters: readonly Letter[] = [];
  #isKept = true;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(parts: OutboxParts) {
    this.#parts = parts;
    this.ready = this.#read();
  }

  /** Letters written before this page was opened, once they are read. */
  readonly ready: Promise<readonly Letter[]>;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** false: the browser refused to store a letter, so it lives only as long as this page. */
  readonly isKept = (): boolean => this.#isKept;

  readonly letters = (): readonly Letter[] => this.#letters;

  post(letter: { lane: string; instructionId: string; sending: Sending }): void {
    // The time first: keys sort in the order they were written, over reloads too.
    const key = `${Date.now().toString(36).padStart(9, "0")}-${crypto.randomUUID()}`;
    this.#change(posted(this.#letters, { key, ...letter }));
    const { soon = (send) => send() } = this.#parts;
    soon(() => this.pump());
  }

  /** Sends whatever may be sent now, and comes back when the next may be. */
  pump(): void {
    clearTimeout(this.#timer);
    for (const letter of sendable(this.#letters, this.#underway, Date.now())) void this.#deliver(letter);
    const next = nextTry(this.#letters, this.#underway);
    if (next !== null) this.#timer = setTimeout(() => this.pump(), Math.max(0, next - Date.now()));
  }

  /** The network is back: tries at once what only waited. */
  retryWaiting(): void {
    this.#change(this.#letters.map((letter) => (letter.refusal ? letter : { ...letter, notBefore: 0 })));
    this.pump();
  }

  /** A person asks: tries everything again, what was refused too. */
  retry(): void {
    this.#change(retried(this.#letters));
    this.pump();
  }

  /** A person chose: the letter goes out changed, and what hung on it after it. */
  replace(key: string, sending: Sending): void {
    this.#change(this.#letters.map((letter) => (letter.key === key ? { ...letter, sending, refusal: null, notBefore: 0 } : letter)));
    this.pump();
  }

  discard(instructionId: string): void {
    this.#change(discarded(this.#letters, instructionId));
    this.pump();
  }

  async #read(): Promise<readonly Letter[]> {
    const found = await this.#parts.storage.read().catch(() => {
      this.#isKept = false;
      return [];
    });
    const written = found.flatMap((letter) => Letter.safeParse(letter).data ?? []);
    const known = new Set(this.#letters.map(({ key }) => key));
    const earlier = written.filter(({ key }) => !known.has(key)).sort((one, other) => (one.key < other.key ? -1 : 1));
    this.#letters = [...earlier, ...this.#letters];
    this.#tell();
    return earlier;
  }

  /** A full or forbidden storage must not stop the sending: the screen says that the letter is not kept. */
  #store(work: Promise<void>): void {
    work.catch(() => {
      this.#isKept = false;
      this.#tell();
    });
  }

  async #deliver(letter: Letter): Promise<void> {
    this.#underway.add(letter.key);
    try {
      const delivery = await this.#parts.send(letter);
      this.#change(delivered(this.#letters, letter.key));
      const waiting = this.#letters.filter(({ instructionId }) => instructionId === letter.instructionId);
      this.#parts.onDelivered(letter, delivery, waiting);
    } catch (error) {
      this.#change(afterFailure(this.#letters, letter.key, error));
    } finally {
      this.#underway.delete(letter.key);
      this.pump();
    }
  }

  #change(letters: readonly Letter[]): void {
    const { storage } = this.#parts;
    const kept = new Set(letters.map(({ key }) => key));
    for (const { key } of this.#letters) if (!kept.has(key)) this.#store(storage.remove(key));
    for (const letter of letters) if (!this.#letters.includes(letter)) this.#store(storage.put(letter));
    this.#letters = letters;
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

function afterFailure(letters: readonly Letter[], key: string, error: unknown): Letter[] {
  if (!(error instanceof ApiError)) return postponed(letters, key, Date.now());
  if (mayPass(error.status)) return postponed(letters, key, Date.now(), error.status >= 500);
  return refused(letters, key, { code: error.code, message: error.message, details: error.details });
}
