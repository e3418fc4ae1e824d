import { randomUUID } from "node:crypto";
import * as z from "zod";
import { everything } from "@/lib/review/selection";
import { changeReviewSettings } from "@/lib/services/review/change-settings";
import { apiOf } from "@/lib/testing/api-client";
import { makeMember } from "@/lib/testing/factories/people";
import { type LargeProject, largeSlug, openLarge } from "./large-project";
import { quantile } from "./quantile";
import { pause } from "./workplace";

const people = 10;
const thinkMs = 400;
const warmUp = 8;
/** p95, in milliseconds */
const targets = { verdict: 60, list: 150, search: 300, queue: 40, claim: 40 } as const;
type Kind = keyof typeof targets | "bare";
/** Everybody lists one queue, or items are shared out and each person claims their own. */
type Flow = "listed" | "claimed";

const lists = [
  "level=4,5&state=unreviewed&category=Budget",
  "standing=keep&findings=yes&track=format_number",
  "check=conflict&level=3&state=unreviewed",
  "run=2&decision=reject&annotator=bench-3",
  "code=broken&level=2&standing=keep",
  "severity=error&sort=updated&order=desc&level=3",
  "judge=no&state=unreviewed&level=3",
  "verifier=word-count-at-most&edited=yes&sort=level&order=desc",
];
const searches = [
  "table",
  "term1234",
  "term77 sentence",
  '"read report"',
  "ref123456",
  "term12",
  "remark5055 OR term4321",
  "describe -table",
];

const Item = z.object({ id: z.uuid(), version: z.number() });
const Queue = z.object({ rows: z.array(Item), next: z.string().nullable() });
const Claimed = z.object({ rows: z.array(z.object({ item: Item })), kept: z.array(z.object({ instructionId: z.uuid() })) });

/**
 * Ten annotators at once, each judging, looking through lists and searching in a project of a million instructions, through the real
 * HTTP app with the real pool: first over one queue for all, then with items shared out, three people an item. Times are compared
 * with reading one row by its key through the same pool in the same run.
 */
export async function bench(args: readonly string[] = []): Promise<void> {
  const rounds = Number(args[1] ?? 30);
  const large = await openLarge(Number(args[0] ?? 1_000_000));
  try {
    const lead = await makeMember(large.database, large.projectId, "lead");
    for (const flow of ["listed", "claimed"] as const) {
      await changeReviewSettings(lead.ctx, { projectId: large.projectId, overlap: flow === "claimed" ? 3 : null });
      report(flow, await allAtOnce(large, flow, rounds));
    }
    await changeReviewSettings(lead.ctx, { projectId: large.projectId, overlap: null });
  } finally {
    await large.close();
  }
}

async function allAtOnce(large: LargeProject, flow: Flow, rounds: number): Promise<Record<Kind, number[]>> {
  const times: Record<Kind, number[]> = { verdict: [], list: [], search: [], queue: [], claim: [], bare: [] };
  const api = apiOf(large.database);
  const cookies: string[] = [];
  for (let index = 0; index < people; index += 1)
    cookies.push(await api.signIn((await makeMember(large.database, large.projectId, "annotator")).email));
  const places = cookies.map((_, index) => BigInt(Math.floor((index * large.instructions) / people)));
  await Promise.all(
    cookies.map((cookie, index) => annotate({ api, cookie, large, flow, place: places[index] ?? 0n, rounds, index, times })),
  );
  return times;
}

interface Annotating {
  api: ReturnType<typeof apiOf>;
  cookie: string;
  large: LargeProject;
  flow: Flow;
  place: bigint;
  rounds: number;
  index: number;
  times: Record<Kind, number[]>;
}

type Ask = (path: string, body?: unknown) => Promise<unknown>;

/** In the first rounds every connection plans what it is asked; they are not counted. */
async function annotate({ api, cookie, large, flow, place, rounds, index, times }: Annotating): Promise<void> {
  const project = `/projects/${largeSlug}`;
  const ask: Ask = async (path, body) => {
    const sent = body === undefined ? {} : { method: "POST", body };
    const response = await api.send(`${project}${path}`, { ...sent, headers: { cookie } });
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
    return response.json();
  };
  const next = flow === "listed" ? listedItems(ask, place) : claimedItems(ask);
  for (let round = -warmUp; round < rounds; round += 1) {
    const time = async <T>(kind: Kind, work: () => Promise<T>): Promise<T> => {
      const began = performance.now();
      const result = await work();
      if (round >= 0) times[kind].push(performance.now() - began);
      return result;
    };
    const nth = round + warmUp + index * 3;
    for (const { id, version } of await time(flow === "listed" ? "queue" : "claim", next)) {
      await pause(thinkMs * (0.5 + ((nth * 7) % 10) / 10));
      const verdict = { idempotencyKey: randomUUID(), instructionId: id, decision: "accept", itemVersion: version };
      await time("verdict", () => ask("/verdicts", verdict));
      await time("bare", () => large.database.pool.query(`select "id", "text" from "Instruction" where "id" = $1`, [id]));
    }
    await pause(thinkMs);
    await time("list", () => ask(`/instructions?limit=50&${lists[nth % lists.length]}`));
    await pause(thinkMs);
    await time("search", () => ask(`/instructions?limit=50&q=${encodeURIComponent(searches[nth % searches.length] ?? "")}`));
  }
}

/** Pages of ten, as the workbench asks for them; two of each are judged. */
function listedItems(ask: Ask, place: bigint): () => Promise<z.infer<typeof Item>[]> {
  let after = place.toString();
  return async () => {
    const { rows, next } = Queue.parse(await ask(`/review/queue?limit=10&after=${after}`));
    after = next ?? after;
    return rows.slice(0, 2);
  };
}

/** Ten on loan in all, as the workbench asks for them; five are judged before it asks again, and it names those it knows. */
function claimedItems(ask: Ask): () => Promise<z.infer<typeof Item>[]> {
  let known: z.infer<typeof Item>[] = [];
  return async () => {
    const { rows, kept } = Claimed.parse(await ask("/review/claims", { count: 10, selection: everything, known }));
    const held = [...known.filter(({ id }) => kept.some(({ instructionId }) => instructionId === id)), ...rows.map(({ item }) => item)];
    known = held.slice(5).map(({ id, version }) => ({ id, version }));
    return held.slice(0, 5);
  };
}

function report(flow: Flow, times: Record<Kind, number[]>): void {
  console.log(flow === "listed" ? "One queue for all" : "Items shared out, three people each");
  const bare = { median: quantile(times.bare, 0.5), p95: quantile(times.bare, 0.95) };
  console.log(`bare select by key  n ${times.bare.length}  median ${bare.median.toFixed(1)} ms  p95 ${bare.p95.toFixed(1)} ms`);
  for (const kind of ["verdict", "list", "search", flow === "listed" ? "queue" : "claim"] as const) {
    const [median, p95] = [quantile(times[kind], 0.5), quantile(times[kind], 0.95)];
    const ratios = `${(median / bare.median).toFixed(1)} × and ${(p95 / bare.p95).toFixed(1)} × the bare select`;
    const isMet = p95 <= targets[kind];
    console.log(
      `${kind.padEnd(19)} n ${times[kind].length}  median ${median.toFixed(1)} ms  p95 ${p95.toFixed(1)} ms  ${ratios}  target ${targets[kind]} ms ${isMet ? "met" : "missed"}`,
    );
    if (!isMet) process.exitCode = 1;
  }
}
