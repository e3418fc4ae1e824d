import { z } from "zod";
import { sqlOf } from "@/lib/db/sql";
import { runLedger } from "@/lib/services/runs/ledger";
import { startRun } from "@/lib/services/runs/start";
import { makeProject, makeWorkplace, pause, startRehearsal, type Workplace } from "./workplace";

const slots = 32;
const latencyMs = 150;
const patienceMs = 300_000;
const Stats = z.object({ calls: z.number(), inFlight: z.number(), paid: z.number(), duplicates: z.number() });

/** What was killed, told to the person who watches. */
export type Kill = (place: { workplace: Workplace; kill: () => void }) => Promise<void>;

/**
 * A run worked on by two workers, with something killed in the middle of it. Afterwards it must be whole: done, the
 * ledger adding up, nothing waiting, and no more calls paid twice than were in flight at the kill.
 */
export async function benchKill(what: string, strike: Kill, seeds: number): Promise<void> {
  const workplace = await makeWorkplace();
  try {
    const { baseUrl } = await startRehearsal(workplace, ["--latency", String(latencyMs), "--slots", String(slots)]);
    const stats = async () => Stats.parse(await (await fetch(baseUrl.replace(/\/v1$/, "/stats"))).json());
    const { ctx, projectId } = await makeProject(workplace.database, baseUrl, seeds, slots);
    const { child } = await workplace.start(["lib/worker.ts"], /worker ready/);
    await workplace.start(["lib/worker.ts"], /worker ready/);
    const { id: runId } = await startRun(ctx, { projectId });
    await untilPaid(stats, seeds * 8);
    const [before, stored] = await Promise.all([stats(), workplace.database.prisma.modelCall.count()]);
    const inFlight = before.calls - stored;
    await strike({ workplace, kill: () => child.kill("SIGKILL") });
    console.log(`${what} killed with ${inFlight} calls asked and not yet stored, ${before.paid} paid so far`);
    const began = performance.now();
    const ledger = await untilDone(() => runLedger(ctx, { projectId, runId }));
    const after = await stats();
    const broken = await brokenRows(workplace, runId);
    const isWhole = ledger.status === "done" && ledger.stages.every(({ addsUp, waiting }) => addsUp && waiting === 0) && broken === 0;
    console.log(
      ledger.stages
        .map(({ stage, in: given, kept, waiting }) => `${stage.padEnd(20)} in ${given}, kept ${kept}, waiting ${waiting}`)
        .join("\n"),
    );
    console.log(`${ledger.status} ${((performance.now() - began) / 1000).toFixed(1)} s later; rows missing: ${broken}`);
    console.log(`calls paid twice: ${after.duplicates} (at most the ${inFlight} in flight), ${after.paid} paid in all`);
    if (!isWhole || after.duplicates > inFlight) process.exitCode = 1;
  } finally {
    await workplace.clear();
  }
}

async function untilPaid(stats: () => Promise<z.infer<typeof Stats>>, paid: number): Promise<void> {
  while ((await stats()).paid < paid) await pause(50);
}

async function untilDone(read: () => ReturnType<typeof runLedger>): ReturnType<typeof runLedger> {
  const end = performance.now() + patienceMs;
  for (;;) {
    // The database may be away: that is what is being tried.
    const ledger = await read().catch(() => null);
    if (ledger && ledger.status !== "running") return ledger;
    if (performance.now() > end) throw new Error(`the run is still ${ledger?.status ?? "unreadable"} after ${patienceMs / 1000} s`);
    await pause(200);
  }
}

/** Kept ledger rows whose work is not there: a filter without a verdict, an answer stage without its answer. */
async function brokenRows({ database }: Workplace, runId: string): Promise<number> {
  const [row] = await sqlOf(database.pool).query<{ count: number }>(
    `select count(*)::int as count from "RunItem" i where i."runId" = $1::uuid and i.status = 'kept' and (
       (i.stage = 'reframe' and not exists(select 1 from "Query" q where q."seedId" = i."subjectId" and q."runId" = i."runId"))
       or (i.stage = 'constrain' and not exists(select 1 from "Constraint" c where c."queryId" = i."subjectId"))
       or (i.stage = 'recombine' and 5 <> (select count(*) from "Instruction" n where n."queryId" = i."subjectId" and n.track = 'general'))
       or (i.stage = 'instruction_filter' and not exists(select 1 from "FilterVerdict" f where f."instructionId" = i."subjectId"))
       or (i.stage = 'answer' and not exists(select 1 from "Answer" a where a."instructionId" = i."subjectId" and a.kind = 'answer'))
       or (i.stage = 'chain' and not exists(select 1 from "Chain" c where c."queryId" = i."subjectId")))`,
    [runId],
  );
  return row?.count ?? -1;
}
