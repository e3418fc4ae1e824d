import { createReadStream, mkdtempSync, rmSync, statSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { readLineBatches } from "@/lib/intake/lines";
import { migrate } from "@/lib/launch/migrate";
import { ensurePostgres, stopPostgres } from "@/lib/launch/postgres";
import { importByCommand, makeProject, reportedBadRows } from "./import-command";
import { type SeedFile, writeSeedFile } from "./seed-file";

const leastRowsPerSecond = 8000;
const mostRssMb = 400;

/**
 * Imports 1,000,000 JSONL seeds with 1 % bad rows as the command line does, rules and language detection on, twice.
 * Beside it, in the same run: reading the lines bare, and COPY of the same lines into a table without an index.
 */
export async function bench(args: readonly string[] = []): Promise<void> {
  const folder = mkdtempSync(path.join(os.tmpdir(), "larch-bench-import-"));
  const { url } = await ensurePostgres(path.join(folder, "postgres"));
  try {
    await migrate(url);
    const file = path.join(folder, "seeds.jsonl");
    const made = await writeSeedFile(file, Number(args[0] ?? 1_000_000));
    console.log(`${made.rows} rows, ${(statSync(file).size / 1024 / 1024).toFixed(0)} MB, ${made.bad} of them bad`);
    const reading = await timed(() => readBare(file));
    console.log(`reading the lines bare: ${reading.toFixed(1)} s`);
    const copying = await timed(() => copyBare(url, file));
    console.log(`COPY of the same lines, nothing else: ${copying.toFixed(1)} s`);
    const problems = await importTwice(url, file, made, { reading, copying });
    console.log(problems.length === 0 ? "the counts add up, every bad row is reported, the repeat added nothing" : problems.join("\n"));
    if (problems.length > 0) process.exitCode = 1;
  } finally {
    await stopPostgres(path.join(folder, "postgres"));
    rmSync(folder, { recursive: true, force: true });
  }
}

async function importTwice(url: string, file: string, made: SeedFile, baseline: { reading: number; copying: number }): Promise<string[]> {
  const projectId = await makeProject(url);
  const problems: string[] = [];
  for (const time of ["first", "again"] as const) {
    const { report, peakMb } = await importByCommand(url, projectId, file);
    const { counts, seconds } = report;
    const ratios = `${(seconds / baseline.copying).toFixed(2)} × COPY, ${(seconds / baseline.reading).toFixed(1)} × bare reading`;
    console.log(`${time}: ${seconds.toFixed(1)} s, ${report.rowsPerSecond} rows/s, ${ratios}, peak RSS ${Math.round(peakMb)} MB`);
    console.log(`       ${JSON.stringify(counts)}`);
    const removed = Object.values(counts.removed).reduce((sum, rows) => sum + rows, 0);
    const accounted = counts.kept + removed + counts.duplicates + counts.bad + counts.alreadyThere;
    if (counts.read !== made.rows || accounted !== made.rows) problems.push(`${time}: ${accounted} of ${made.rows} rows are accounted for`);
    const reported = await reportedBadRows(url, report.id);
    if (reported !== made.bad) problems.push(`${time}: ${reported} of ${made.bad} bad rows are reported`);
    if (report.rowsPerSecond < leastRowsPerSecond) problems.push(`${time}: fewer than ${leastRowsPerSecond} rows a second`);
    if (peakMb > mostRssMb) problems.push(`${time}: ${Math.round(peakMb)} MB, over ${mostRssMb}`);
    if (time === "again" && counts.kept + removed + counts.duplicates > 0) problems.push("the repeat added rows");
  }
  return problems;
}

async function readBare(file: string): Promise<void> {
  let lines = 0;
  for await (const batch of readLineBatches(createReadStream(file, { highWaterMark: 256 * 1024 }))) lines += batch.length;
  if (lines === 0) throw new Error("the file has no lines");
}

async function copyBare(url: string, file: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query("create table bare (line text)");
  await pipeline(Readable.from(copyLines(file)), client.query(copyFrom("copy bare from stdin")));
  await client.query("drop table bare");
  await client.end();
}

async function* copyLines(file: string): AsyncGenerator<string> {
  for await (const batch of readLineBatches(createReadStream(file, { highWaterMark: 256 * 1024 }))) {
    yield batch.map((line) => (line.kind === "line" ? `${line.text.replaceAll("\\", "\\\\").replaceAll("\t", "\\t")}\n` : "\n")).join("");
  }
}

async function timed(work: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
}
