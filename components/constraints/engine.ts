import type { AnyEngineAsk, EngineAsk, EngineKind, EngineReply } from "./engine-messages";

interface Waiting {
  ask: AnyEngineAsk;
  take: (reply: unknown) => void;
  /** the worker broke over it */
  fail: () => void;
}

/** One worker and what waits for it. Of one slot only the newest question waits: what was typed over is not asked. */
class EngineLine {
  readonly #waiting = new Map<string, Waiting>();
  #worker: Worker | null = null;
  #asked: Waiting | null = null;

  ask(slot: string, waiting: Waiting): void {
    this.#waiting.set(slot, waiting);
    this.#send();
  }

  #send(): void {
    const [next] = this.#waiting;
    if (this.#asked || !next) return;
    const [slot, waiting] = next;
    this.#waiting.delete(slot);
    this.#asked = waiting;
    this.#started().postMessage(waiting.ask);
  }

  #started(): Worker {
    if (this.#worker) return this.#worker;
    const worker = new Worker(new URL("./engine-worker.ts", import.meta.url), { type: "module" });
    worker.onmessage = ({ data }: MessageEvent<unknown>) => this.#finish((asked) => asked.take(data));
    // A question that broke the worker is given up; the next one gets a new worker.
    worker.onerror = () => {
      worker.terminate();
      this.#worker = null;
      this.#finish((asked) => asked.fail());
    };
    this.#worker = worker;
    return worker;
  }

  #finish(end: (asked: Waiting) => void): void {
    const asked = this.#asked;
    this.#asked = null;
    if (asked) end(asked);
    this.#send();
  }
}

/** Counting must not wait behind reading: a long answer is counted while the rules of language are still being made ready. */
const counting = new EngineLine();
const reading = new EngineLine();

/**
 * Asks the engine beside the page. A newer question of the same slot replaces one that still waits; it then gets no reply.
 *
 * @param answered what to do with the reply, or without one where the engine cannot run in this browser
 */
export function askEngine<Kind extends EngineKind>(
  slot: string,
  ask: EngineAsk<Kind>,
  answered: { take: (reply: EngineReply<Kind>) => void; fail?: () => void },
): void {
  const line = ask.kind === "check" || ask.kind === "conflicts" ? counting : reading;
  line.ask(`${ask.kind} ${slot}`, {
    // One of the kinds it is made of.
    ask: ask as AnyEngineAsk,
    // The worker answers each kind with its own reply: see `replyTo` in engine-worker.ts.
    take: (reply) => answered.take(reply as EngineReply<Kind>),
    fail: () => answered.fail?.(),
  });
}
