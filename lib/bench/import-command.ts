import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import pg from "pg";
import { ImportReport } from "@/lib/schema/seed-import";

/** Runs the real command in a process of its own and watches how much memory it takes. */
export async function importByCommand(url: string, projectId: string, file: string): Promise<{ report: ImportReport; peakMb: number }> {
  const args = ["lib/launch/run.mjs", "lib/cli/larch.ts", "seeds", "import", "--project", projectId, file, "--json"];
  const child = spawn(process.execPath, args, { env: { ...process.env, DATABASE_URL: url }, stdio: ["ignore", "pipe", "inherit"] });
  let said = "";
  child.stdout.on("data", (piece: Buffer) => {
    said += piece.toString();
  });
  let peakMb = 0;
  const watch = setInterval(() => {
    peakMb = Math.max(peakMb, child.pid ? peakOf(child.pid) : 0);
  }, 50);
  await new Promise((resolve) => child.once("close", resolve));
  clearInterval(watch);
  return { report: ImportReport.parse(JSON.parse(said)), peakMb };
}

/** The kernel's own record of the highest resident size, in MB; 0 where the process is gone or the kernel keeps none. */
function peakOf(pid: number): number {
  try {
    return Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

export async function makeProject(url: string): Promise<string> {
  const id = randomUUID();
  await ask(url, `insert into "Project" ("id", "slug", "name") values ($1::uuid, $1::text, 'Import bench')`, [id]);
  return id;
}

export async function reportedBadRows(url: string, importId: string): Promise<number> {
  const [row] = await ask(url, `select count(*)::int as rows from "SeedBadRow" where "importId" = $1`, [importId]);
  return Number(row?.rows ?? 0);
}

async function ask(url: string, text: string, values: unknown[]): Promise<{ rows?: unknown }[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ rows?: unknown }>(text, values);
  await client.end();
  return rows;
}
