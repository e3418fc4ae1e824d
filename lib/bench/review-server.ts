import { randomUUID } from "node:crypto";
import * as z from "zod";
import { apiOf } from "@/lib/testing/api-client";
import { makeMember } from "@/lib/testing/factories/people";
import { type LargeProject, largeSlug, openLarge } from "./large-project";
import { quantile } from "./quantile";
import { pause } from "./workplace";

const people = 10;
const thinkMs = 400;
/** p95, in milliseconds */
const targets = { verdict: 60, list: 150, search: 300, queue: 40 } as const;
type Kind = keyof typeof targets | "bare";

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

const Queue = z.object({
  rows: z.array(z.object({ id: z.string(), ordinal: z.string(), version: z.number() })),
  next: z.string().nullable(),
});

/**
 * Ten annotators at once, each judging, looking through lists and searching in a project of a million instructions, through the real
 * HTTP app with the real pool. Times are compared with reading one row by its key through the same pool in the same run.
 */
export async function bench(args: readonly string[] = []): Promise<void> {
  const rounds = Number(args[1] ?? 30);
  const large = await openLarge(Number(args[0] ?? 1_000_000));
  try {
    const times: Record<Kind, number[]> = { verdict: [], list: [], search: [], queue: [], bare: [] };
    const api = apiOf(large.database);
    const cookies: string[] = [];
    for (let index = 0; index < people; index += 1)
      cookies.push(await api.signIn((await makeMember(large.database, large.projectId, "annotator")).email));
    const places = cookies.map((_, index) => BigInt(Math.floor((index * large.instructions) / people)));
    const works = cookies.map((cookie, index) => annotate({ api, cookie, large, place: places[index] ?? 0n, rounds, index, times }));
    await Promise.all(works);
    report(times);
  } finally {
    await large.close();
  }
}

interface Annotating {
  api: ReturnType<typeof apiOf>;
  cookie: string;
  large: LargeProject;
  place: bigint;
  rounds: number;
  index: number;
  times: Record<Kind, number[]>;
}

/** The first two rounds warm everything up and are not counted. */
async function annotate({ api, cookie, large, place, rounds, index, times }: Annotating): Promise<void> {
  let after = place;
  const project = `/projects/${largeSlug}`;
  for (let round = -2; round < rounds; round += 1) {
    const time = async <T>(kind: Kind, work: () => Promise<T>): Promise<T> => {
      const began = performance.now();
      const result = await work();
      if (round >= 0) times[kind].push(performance.now() - began);
      return result;
    };
    const ask = async (path: string, body?: unknown) => {
      const sent = body === undefined ? {} : { method: "POST", body };
      const response = await api.send(`${project}${path}`, { ...sent, headers: { cookie } });
      if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
      return response.json();
    };
    const nth = round + 2 + index * 3;
    const queue = Queue.parse(await time("queue", () => ask(`/review/queue?limit=10&after=${after}`)));
    after = BigInt(queue.next ?? after);
    for (const { id, version } of queue.rows.filter((row) => z.uuid().safeParse(row.id).success).slice(0, 2)) {
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

function report(times: Record<Kind, number[]>): void {
  const bare = { median: quantile(times.bare, 0.5), p95: quantile(times.bare, 0.95) };
  console.log(`bare select by key  n ${times.bare.length}  median ${bare.median.toFixed(1)} ms  p95 ${bare.p95.toFixed(1)} ms`);
  for (const kind of ["verdict", "list", "search", "queue"] as const) {
    const [median, p95] = [quantile(times[kind], 0.5), quantile(times[kind], 0.95)];
    const ratios = `${(median / bare.median).toFixed(1)} × and ${(p95 / bare.p95).toFixed(1)} × the bare select`;
    const isMet = p95 <= targets[kind];
    console.log(
      `${kind.padEnd(19)} n ${times[kind].length}  median ${median.toFixed(1)} ms  p95 ${p95.toFixed(1)} ms  ${ratios}  target ${targets[kind]} ms ${isMet ? "met" : "missed"}`,
    );
    if (!isMet) process.exitCode = 1;
  }
}
