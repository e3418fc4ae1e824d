import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { connect, type Database } from "@/lib/db/client";
import { migrate } from "@/lib/launch/migrate";
import { ensurePostgres, stopPostgres } from "@/lib/launch/postgres";
import { addSeeds, makeRunnableProject, putModel } from "@/lib/testing/factories/run";

export interface Workplace {
  folder: string;
  url: string;
  database: Database;
  /** ends every child and the throw-away Postgres, and removes its folder */
  clear(): Promise<void>;
  /** a child process of ours: resolves with the first line of its output that the pattern fits */
  start(args: readonly string[], ready: RegExp): Promise<{ child: ChildProcess; line: string }>;
}

/** A throw-away database, and children that are stopped whatever happens. */
export async function makeWorkplace(): Promise<Workplace> {
  const folder = mkdtempSync(path.join(os.tmpdir(), "larch-bench-"));
  const { url } = await ensurePostgres(folder);
  await migrate(url);
  const database = connect(url);
  const children = new Set<ChildProcess>();
  const start = async (args: readonly string[], ready: RegExp) => {
    const env = { ...process.env, DATABASE_URL: url, LARCH_DATA: folder };
    const child = spawn(process.execPath, ["lib/launch/run.mjs", ...args], { env, stdio: ["ignore", "pipe", "inherit"] });
    children.add(child);
    return { child, line: await firstLine(child, ready) };
  };
  let clearing: Promise<void> | undefined;
  const clear = () => (clearing ??= clearNow());
  const clearNow = async () => {
    for (const child of children) if (child.exitCode === null && child.signalCode === null) child.kill("SIGKILL");
    await database.close();
    await stopPostgres(folder);
    rmSync(folder, { recursive: true, force: true });
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void clear().finally(() => process.exit(1)));
  return { folder, url, database, clear, start };
}

function firstLine(child: ChildProcess, ready: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    let seen = "";
    child.stdout?.on("data", (part: Buffer) => {
      seen += part.toString();
      const line = seen.split("\n").find((text) => ready.test(text));
      if (line) resolve(line);
    });
    child.once("exit", (code) => reject(new Error(`a child ended with ${code} before it was ready: ${seen}`)));
  });
}

/** A project whose every role is the rehearsal server's model. */
export async function makeProject(database: Database, baseUrl: string, seeds: number, concurrency: number) {
  const made = await makeRunnableProject(database, 0);
  await addSeeds(database, made.projectId, seeds);
  await putModel(database, made.projectId, { baseUrl, model: "rehearsal-1", concurrency, timeoutMs: 30_000 });
  return made;
}

/** The rehearsal server in a process of its own. */
export async function startRehearsal(workplace: Workplace, args: readonly string[]): Promise<{ baseUrl: string; pid: number }> {
  const { line, child } = await workplace.start(["lib/llm/rehearsal-server.ts", "--port", "0", ...args], /rehearsal model at/);
  return { baseUrl: line.replace(/^.* at /, "").trim(), pid: child.pid ?? 0 };
}

/** Seconds of processor time a process and the children it has have taken so far; null where /proc does not tell. */
export function processorSeconds(pid: number): number | null {
  try {
    const own = ticksOf(pid);
    const children = readdirSync("/proc").filter((name) => /^\d+$/.test(name) && parentOf(Number(name)) === pid);
    return (own + children.reduce((sum, child) => sum + ticksOf(Number(child)), 0)) / 100;
  } catch {
    return null;
  }
}

function ticksOf(pid: number): number {
  const fields = statOf(pid);
  return Number(fields[11]) + Number(fields[12]) + Number(fields[13]) + Number(fields[14]);
}

function parentOf(pid: number): number {
  try {
    return Number(statOf(pid)[1]);
  } catch {
    return 0;
  }
}

/** The fields of /proc/PID/stat after the name, which may hold spaces. */
function statOf(pid: number): string[] {
  return (readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1) ?? "").split(" ");
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
