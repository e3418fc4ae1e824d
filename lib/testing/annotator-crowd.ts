import type pg from "pg";
import type { Database } from "@/lib/db/client";
import { sqlOf } from "@/lib/db/sql";
import { changeReviewSettings } from "@/lib/services/review/change-settings";
import { annotate, type Noted } from "./annotator-client";
import { startApi } from "./api-process";
import { type MadeProject, makeChain, makeReviewProject } from "./factories/instruction";
import { makeMember, testPassword } from "./factories/people";
import { seededNumbers } from "./fuzz-cases";

export interface CrowdPlan {
  databaseUrl: string;
  people: number;
  chains: number;
  overlap: number;
  killsOneIn: number;
  /** when the server is killed and started again */
  restartAfterMs: number;
  /** so long more chains come before the queue runs out; then the people go on until nothing is left */
  feedForMs: number;
}

export interface CrowdReport {
  items: number;
  noted: Noted[];
  ms: number;
  /** items with other than `overlap` verdicts by as many people */
  wrong: number;
  /** items that hold more people or more verdicts than the overlap */
  tooMany: number;
  verdicts: number;
  lostVerdicts: number;
  lostEdits: number;
}

/** A crowd of annotators on one queue over HTTP, with their programs and the server killed on the way; then what is there is counted. */
export async function runCrowd(database: Database, plan: CrowdPlan): Promise<CrowdReport> {
  const made = await makeReviewProject(database, { chains: 1 });
  for (let index = 1; index < plan.chains; index += 1) await makeChain(database, { ...made, index });
  const lead = await makeMember(database, made.projectId, "lead");
  await changeReviewSettings(lead.ctx, { projectId: made.projectId, overlap: plan.overlap, leaseMinutes: 1 });
  const api = await startApi(plan.databaseUrl);
  try {
    const people = Array.from({ length: plan.people }, () => makeMember(database, made.projectId, "annotator"));
    const cookies = await Promise.all((await Promise.all(people)).map(({ email }) => signIn(api.url, email)));
    const began = performance.now();
    const fed = feed(database, plan, made);
    const [noted] = await Promise.all([work(plan, { ...made, url: api.url, cookies, fed }), restartLater(plan, api.restart)]);
    const ms = performance.now() - began;
    return { ...(await counted(database.pool, made, plan, noted)), ms };
  } finally {
    api.stop();
  }
}

interface Place {
  url: string;
  slug: string;
  cookies: readonly string[];
  fed: Fed;
}

async function work({ killsOneIn }: CrowdPlan, { url, slug, cookies, fed }: Place): Promise<Noted[]> {
  return Promise.all(
    cookies.map((cookie, at) => {
      const noted: Noted = { verdicts: [], edits: [], refused: 0, kills: 0, claimMs: [], verdictMs: [] };
      return annotate({ url, project: slug, cookie, random: seededNumbers(at + 1), noted, killsOneIn, isLast: fed.isOver });
    }),
  );
}

interface Fed {
  /** whether no more items will come */
  isOver(): boolean;
}

/** Keeps the queue longer than everybody together takes, until it is time; what goes wrong stops the feeding and is thrown on. */
function feed(database: Database, { people, chains, feedForMs }: CrowdPlan, made: MadeProject): Fed {
  const end = performance.now() + feedForMs;
  let index = chains;
  let isOver = feedForMs === 0;
  let failed: unknown = null;
  const add = async () => {
    while (performance.now() < end) {
      const open = await database.prisma.instruction.count({ where: { projectId: made.projectId, takenSlots: 0 } });
      if (open < people * 5) await makeChain(database, { ...made, index: index++ });
      else await new Promise((resolve) => setTimeout(resolve, 100));
    }
  };
  if (!isOver)
    void add()
      .catch((error: unknown) => {
        failed = error;
      })
      .finally(() => {
        isOver = true;
      });
  return {
    isOver: () => {
      if (failed !== null) throw failed;
      return isOver;
    },
  };
}

async function restartLater({ restartAfterMs }: CrowdPlan, restart: () => Promise<void>): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, restartAfterMs));
  await restart();
}

async function signIn(url: string, email: string): Promise<string> {
  const headers = { origin: url, "content-type": "application/json" };
  const body = JSON.stringify({ email, password: testPassword });
  const response = await fetch(`${url}/api/v1/auth/sign-in/email`, { method: "POST", headers, body });
  if (!response.ok) throw new Error(`sign-in answered ${response.status}: ${await response.text()}`);
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
}

async function counted(
  pool: pg.Pool,
  { projectId }: MadeProject,
  { overlap }: CrowdPlan,
  noted: Noted[],
): Promise<Omit<CrowdReport, "ms">> {
  const sql = sqlOf(pool);
  const [items] = await sql.query<{ items: number; wrong: number; tooMany: number; verdicts: number }>(
    `select count(*)::int as items, coalesce(sum(v.given), 0)::int as verdicts,
       count(*) filter (where v.given <> $2 or v.people <> $2)::int as wrong,
       count(*) filter (where v.given > $2 or v.people > $2 or i."takenSlots" > $2 or a.active > $2)::int as "tooMany"
     from "Instruction" i
     cross join lateral (select count(*) as given, count(distinct "userId") as people from "Verdict" where "instructionId" = i.id) v
     cross join lateral (select count(*) as active from "Assignment" where "instructionId" = i.id and status <> 'lapsed') a
     where i."projectId" = $1::uuid and i."filterDecision" is not null`,
    [projectId, overlap],
  );
  const keys = noted.flatMap((each) => each.verdicts);
  const edits = noted.flatMap((each) => each.edits);
  const [kept] = await sql.query<{ verdicts: number; edits: number }>(
    `select (select count(*)::int from "Verdict" where "idempotencyKey" = any($1::text[])) as verdicts,
       (select count(distinct after)::int from "TextEdit" where after = any($2::text[])) as edits`,
    [keys, edits.map(({ text }) => text)],
  );
  if (!items || !kept) throw new Error("the counts could not be read");
  return { ...items, noted, lostVerdicts: keys.length - kept.verdicts, lostEdits: edits.length - kept.edits };
}
