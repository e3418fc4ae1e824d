import { randomUUID } from "node:crypto";
import * as z from "zod";
import { everything } from "@/lib/review/selection";
import { Claims } from "@/lib/schema/assignment";

export interface Noted {
  /** keys of verdicts the server said it has */
  verdicts: string[];
  /** texts the server said it has, by item */
  edits: { instructionId: string; text: string }[];
  /** verdicts the server would not take: the place was gone */
  refused: number;
  /** times this annotator's program was ended in the middle of something */
  kills: number;
  /** ms each claim and each verdict took, retries left out */
  claimMs: number[];
  verdictMs: number[];
}

interface Annotator {
  url: string;
  project: string;
  cookie: string;
  random: () => number;
  noted: Noted;
  /** of one thing in so many, the program is killed while it does it; null: never */
  killsOneIn: number | null;
  /** whether an empty queue means that all is done: before that more will come */
  isLast: () => boolean;
}

const Failure = z.object({
  error: z.object({
    details: z.object({ kind: z.string(), currentVersion: z.number().optional(), currentText: z.string().optional() }).optional(),
  }),
});
const patienceMs = 30;

/** A verdict that was sent, or was about to be: like the browser's outbox it outlives its program. */
interface Letter {
  idempotencyKey: string;
  instructionId: string;
  decision: "accept" | "reject";
  itemVersion: number;
}

class Killed extends Error {}

/** One person with a program that claims, sometimes edits, judges, and is killed now and then; it starts again each time. */
export async function annotate(who: Annotator): Promise<Noted> {
  const outbox: Letter[] = [];
  for (;;) {
    // Asked before: what comes in between would be missed.
    const isLast = who.isLast();
    try {
      const given = await oneRound(who, outbox);
      if (given === 0 && isLast) return who.noted;
      if (given === 0) await new Promise((resolve) => setTimeout(resolve, patienceMs));
    } catch (error) {
      if (!(error instanceof Killed)) throw error;
      who.noted.kills += 1;
    }
  }
}

async function oneRound(who: Annotator, outbox: Letter[]): Promise<number> {
  for (const letter of [...outbox]) await send(who, outbox, letter);
  const began = performance.now();
  const response = await patient(who, "POST", "/review/claims", { count: 5, selection: everything });
  who.noted.claimMs.push(performance.now() - began);
  const { rows } = Claims.parse(response.json);
  for (const { item } of rows) {
    const version = who.random() < 0.1 ? await edit(who, item) : item.version;
    const decision = who.random() < 0.8 ? "accept" : "reject";
    const letter: Letter = { idempotencyKey: randomUUID(), instructionId: item.id, decision, itemVersion: version };
    outbox.push(letter);
    await send(who, outbox, letter);
  }
  return rows.length;
}

async function edit(who: Annotator, item: { id: string; version: number; text: string }): Promise<number> {
  const text = `${item.text} (${randomUUID().slice(0, 8)})`;
  const { status, json } = await patient(who, "PUT", `/instructions/${item.id}/text`, { version: item.version, text });
  const stale = Failure.safeParse(json);
  const current = stale.success ? stale.data.error.details : undefined;
  // A lost answer asked for again finds the text there already.
  const isThere = status === 200 || current?.currentText === text;
  if (isThere) who.noted.edits.push({ instructionId: item.id, text });
  return status === 200 ? item.version + 1 : (current?.currentVersion ?? item.version);
}

async function send(who: Annotator, outbox: Letter[], letter: Letter): Promise<void> {
  const began = performance.now();
  const { status, json } = await patient(who, "POST", "/verdicts", { ...letter, spentMs: 5 });
  const details = status === 200 ? undefined : Failure.parse(json).error.details;
  if (details?.kind === "stale") {
    letter.itemVersion = details.currentVersion ?? letter.itemVersion;
    return send(who, outbox, letter);
  }
  outbox.splice(outbox.indexOf(letter), 1);
  if (status === 200) {
    who.noted.verdictMs.push(performance.now() - began);
    who.noted.verdicts.push(letter.idempotencyKey);
    return;
  }
  if (details?.kind !== "slot") throw new Error(`a verdict was answered ${status}: ${JSON.stringify(json)}`);
  who.noted.refused += 1;
}

/** Asks until there is an answer: a server that is away comes back. Sometimes the program is killed while it waits. */
async function patient(who: Annotator, method: string, path: string, body: unknown): Promise<{ status: number; json: unknown }> {
  const { url, project, cookie, killsOneIn, random } = who;
  const isKilled = killsOneIn !== null && random() < 1 / killsOneIn;
  const headers = { cookie, origin: url, "content-type": "application/json" };
  for (;;) {
    const asked = fetch(`${url}/api/v1/projects/${project}${path}`, { method, headers, body: JSON.stringify(body) });
    if (isKilled) {
      // Whether the server has it nobody will ever know: what it wrote must be whole all the same.
      asked.catch(() => null);
      throw new Killed();
    }
    const answer = await asked.then(async (response) => ({ status: response.status, json: await response.json() })).catch(() => null);
    if (answer && answer.status < 500) return answer;
    await new Promise((resolve) => setTimeout(resolve, patienceMs));
  }
}
