import os from "node:os";
import type { Database } from "@/lib/db/client";
import { runningPid } from "@/lib/launch/postgres";
import { runLedger } from "@/lib/services/runs/ledger";
import { startRun } from "@/lib/services/runs/start";
import { makeProject, makeWorkplace, pause, processorSeconds, startRehearsal } from "./workplace";

const latencyMs = 200;
const slots = 64;
const most = 1.08;

/**
 * A run of about 5,000 calls against the rehearsal server (200 ms a call, 64 at once), worked on by one worker process,
 * measured from starting the run to its end, against the ideal: calls × 0.2 s / 64.
 */
export async function bench(args: readonly string[] = []): Promise<void> {
  const seeds = Number(args[0] ?? 110);
  const workplace = await makeWorkplace();
  try {
    const { baseUrl, pid: server } = await startRehearsal(workplace, ["--latency", String(latencyMs), "--slots", String(slots)]);
    const { ctx, projectId } = await makeProject(workplace.database, baseUrl, seeds, slots);
    const { child: worker } = await workplace.start(["lib/worker.ts"], /worker ready/);
    const processes = { worker: worker.pid ?? 0, server, postgres: runningPid(workplace.folder) ?? 0 };
    await pause(1000);
    const before = processorTimes(processes);
    const began = performance.now();
    const { id: runId } = await startRun(ctx, { projectId });
    const took = await untilDone(() => statusOf(workplace.database, runId), began);
    const ledger = await runLedger(ctx, { projectId, runId });
    const calls = ledger.stages.reduce((sum, stage) => sum + stage.calls, 0);
    const ideal = (calls * latencyMs) / 1000 / slots;
    const ratio = took / ideal;
    console.log(
      ledger.stages
        .map(({ stage, in: given, kept, calls: asked }) => `${stage.padEnd(20)} in ${given}, kept ${kept}, calls ${asked}`)
        .join("\n"),
    );
    console.log(`${calls} calls in ${took.toFixed(2)} s, ideal ${ideal.toFixed(2)} s: ratio ${ratio.toFixed(3)} (at most ${most})`);
    const after = processorTimes(processes);
    console.log(
      `processor time: ${Object.keys(processes)
        .map((name) => `${name} ${((after[name] ?? 0) - (before[name] ?? 0)).toFixed(1)} s`)
        .join(", ")}; load ${os.loadavg()[0]?.toFixed(1)} on ${os.cpus().length} cores`,
    );
    const isWhole = ledger.stages.every(({ addsUp, waiting }) => addsUp && waiting === 0);
    if (!isWhole || ratio > most) process.exitCode = 1;
  } finally {
    await workplace.clear();
  }
}

function processorTimes(processes: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(processes).map(([name, pid]) => [name, processorSeconds(pid) ?? 0]));
}

/** Asked often, so cheaply: the ledger would take its share of what is measured. */
async function statusOf({ prisma }: Database, runId: string): Promise<string> {
  return (await prisma.run.findUniqueOrThrow({ where: { id: runId }, select: { status: true } })).status;
}

async function untilDone(status: () => Promise<string>, began: number): Promise<number> {
  for (;;) {
    const now = await status();
    if (now === "done") return (performance.now() - began) / 1000;
    if (now !== "running") throw new Error(`the run is ${now}`);
    await pause(50);
  }
}
