import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { createReadStream, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects } from "hyparquet";
import { connect } from "@/lib/db/client";
import { migrate } from "@/lib/launch/migrate";
import { ensurePostgres, stopPostgres } from "@/lib/launch/postgres";
import { ExportManifestFile } from "@/lib/schema/export";
import { makeRelease } from "./release-rows";

const limitMb = 300;

/** Exports 200,000 rows as the command line does, twice, as JSONL and as Parquet, and checks everything that is promised. */
export async function bench(args: readonly string[] = []): Promise<void> {
  const rows = Number(args[0] ?? 200_000);
  const folder = mkdtempSync(path.join(os.tmpdir(), "larch-bench-export-"));
  const { url } = await ensurePostgres(folder);
  try {
    await migrate(url);
    const database = connect(url);
    const began = performance.now();
    const { id } = await makeRelease(database.pool, rows);
    console.log(`${rows} rows made in ${seconds(began)} s`);
    const baseline = await readBare(database, id);
    await database.close();
    console.log(`reading them bare, as text: ${baseline.toFixed(1)} s`);
    const out = (name: string) => path.join(folder, name);
    const problems: string[] = [];
    for (const [format, name] of [
      ["conifer", "one"],
      ["conifer", "two"],
      ["conifer-parquet", "three"],
      ["conifer-parquet", "four"],
    ] as const) {
      const { took, peakMb } = await exportOnce({ url, id, format, out: out(name) });
      const rate = Math.round(rows / took);
      console.log(
        `${format.padEnd(16)} ${took.toFixed(1)} s, ${rate} rows/s, ${(took / baseline).toFixed(2)} × bare reading, peak RSS ${Math.round(peakMb)} MB`,
      );
      if (peakMb > limitMb) problems.push(`${format} took ${Math.round(peakMb)} MB, over ${limitMb}`);
    }
    problems.push(...differences(out("one"), out("two")), ...differences(out("three"), out("four")));
    for (const name of ["one", "three"]) problems.push(...brokenHashes(out(name), rows));
    problems.push(...(await readBack(out("one"), out("three"))));
    console.log(problems.length === 0 ? "byte-identical twice, hashes verify, Parquet reads back equal" : problems.join("\n"));
    if (problems.length > 0) process.exitCode = 1;
  } finally {
    await stopPostgres(folder);
    rmSync(folder, { recursive: true, force: true });
  }
}

async function readBare({ pool }: ReturnType<typeof connect>, id: string): Promise<number> {
  const began = performance.now();
  for (let after = -1, isMore = true; isMore; ) {
    const { rows } = await pool.query<{ position: number }>(
      `select position, record::text from "ReleaseRow" where "releaseId" = $1 and position > $2 order by position limit 1000`,
      [id, after],
    );
    after = rows.at(-1)?.position ?? after;
    isMore = rows.length === 1000;
  }
  return (performance.now() - began) / 1000;
}

/** Runs the real command in a process of its own and watches how much memory it takes. */
async function exportOnce({ url, id, format, out }: { url: string; id: string; format: string; out: string }) {
  const args = ["lib/launch/run.mjs", "lib/cli/larch.ts", "export", "--release", id, "--format", format, "--out", out];
  const began = performance.now();
  const child = spawn(process.execPath, args, { env: { ...process.env, DATABASE_URL: url }, stdio: ["ignore", "ignore", "inherit"] });
  let peakMb = 0;
  const watch = setInterval(() => {
    peakMb = Math.max(peakMb, child.pid ? peakOf(child.pid) : 0);
  }, 50);
  const code = await new Promise((resolve) => child.once("exit", resolve));
  clearInterval(watch);
  if (code !== 0) throw new Error(`the export ended with code ${code}`);
  return { took: (performance.now() - began) / 1000, peakMb };
}

/** The kernel's own record of the highest resident size, in MB. */
function peakOf(pid: number): number {
  try {
    const found = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8"));
    return Number(found?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

function differences(one: string, other: string): string[] {
  const names = readdirSync(one);
  return names
    .filter((name) => sha256(path.join(one, name)) !== sha256(path.join(other, name)))
    .map((name) => `${name} differs the second time`);
}

function brokenHashes(folder: string, rows: number): string[] {
  const manifest = ExportManifestFile.parse(JSON.parse(readFileSync(path.join(folder, "manifest.json"), "utf8")));
  const wrong = manifest.files
    .filter(({ name, sha256: told }) => sha256(path.join(folder, name)) !== told)
    .map(({ name }) => `${name} is not what the manifest says`);
  const ids = new Set(Object.values(manifest.rowIds).flat());
  return ids.size === rows ? wrong : [...wrong, `the manifest names ${ids.size} rows of ${rows}`];
}

/** Every row of the Parquet files, read by another library, against the JSONL of the same release. */
async function readBack(jsonl: string, parquet: string): Promise<string[]> {
  const problems: string[] = [];
  for (const name of readdirSync(parquet).filter((file) => file.endsWith(".parquet"))) {
    const file = await asyncBufferFromFile(path.join(parquet, name));
    const metadata = await parquetMetadataAsync(file);
    const lines = createInterface({ input: createReadStream(path.join(jsonl, name.replace(".parquet", ".jsonl"))) })[
      Symbol.asyncIterator
    ]();
    let rowStart = 0;
    for (const group of metadata.row_groups) {
      const rowEnd = rowStart + Number(group.num_rows);
      for (const row of await parquetReadObjects({ file, metadata, rowStart, rowEnd })) {
        if (JSON.stringify(row) !== (await lines.next()).value) problems.push(`${name}: a row near ${rowStart} reads back differently`);
      }
      rowStart = rowEnd;
    }
    if (!(await lines.next()).done) problems.push(`${name} has fewer rows than the JSONL`);
  }
  return problems.slice(0, 5);
}

function sha256(file: string): string {
  const hash = createHash("sha256");
  hash.update(readFileSync(file));
  return hash.digest("hex");
}

function seconds(since: number): string {
  return ((performance.now() - since) / 1000).toFixed(1);
}
