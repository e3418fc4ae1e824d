import { spawn, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chmodSync, chownSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import { withFileLock } from "./file-lock";
import { type PostgresBinaries, postgresBinaries, runAsOther } from "./postgres-binaries";

export interface EmbeddedPostgres {
  url: string;
  /** false: somebody else's running server was joined, and it is theirs to stop */
  started: boolean;
}

const database = "larch";
const mebibyte = 1 << 20;
/** An eighth of the machine's memory, up to a gigabyte: the rest of what is read often stays with the system's own cache. */
const sharedBuffers = Math.min(1024, Math.max(128, Math.floor(os.totalmem() / 8 / mebibyte)));
const settings = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  max_connections: "200",
  shared_buffers: `${sharedBuffers}MB`,
  // Of what many changed pages cost, compressing their first copies in the log was the larger part.
  wal_compression: "off",
  checkpoint_timeout: "15min",
  max_wal_size: "4GB",
};

/** Joins the embedded Postgres of a data folder, starting (and first creating) it when it is not running. */
export async function ensurePostgres(folder: string): Promise<EmbeddedPostgres> {
  mkdirSync(folder, { recursive: true });
  return withFileLock(path.join(folder, "postgres.lock"), async () => {
    const cluster = path.join(folder, "postgres");
    const isRunning = runningPid(folder) !== null;
    if (!isRunning) {
      const binaries = postgresBinaries();
      if (!existsSync(path.join(cluster, "PG_VERSION"))) createCluster(folder, binaries);
      await launch(folder, binaries);
    }
    await ready(urlOf(folder, "postgres"));
    await createDatabase(folder);
    return { url: urlOf(folder, database), started: !isRunning };
  });
}

/** Stops the embedded Postgres of a data folder; false when it was not running. */
export async function stopPostgres(folder: string): Promise<boolean> {
  const pid = runningPid(folder);
  if (pid === null) return false;
  process.kill(pid, "SIGINT"); // "fast" shutdown: sessions are ended, everything is written
  for (let i = 0; i < 500 && runningPid(folder) !== null; i++) await sleep(20);
  return true;
}

/** The pid of the data folder's postmaster, or null. A stale pid file (kill -9, reused pid) does not count. */
export function runningPid(folder: string): number | null {
  const file = pidFile(folder);
  if (!existsSync(file)) return null;
  const pid = Number(readFileSync(file, "utf8").split("\n")[0]);
  return Number.isInteger(pid) && pid > 0 && isPostgres(pid) ? pid : null;
}

function pidFile(folder: string): string {
  return path.join(folder, "postgres", "postmaster.pid");
}

/** Where ps itself could not answer (it is missing, or a signal to our group ended it), any living process counts. */
function isPostgres(pid: number): boolean {
  const ps = spawnSync("ps", ["-o", "stat=,comm=", "-p", String(pid)], { encoding: "utf8" });
  if (ps.error || ps.status === null) return isAlive(pid);
  return /^[^Z]\S*\s+.*postgres/.test(ps.stdout.trim());
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

function urlOf(folder: string, name: string): string {
  const password = readFileSync(path.join(folder, "postgres.secret"), "utf8");
  return `postgresql://larch:${password}@127.0.0.1:${readFileSync(path.join(folder, "postgres.port"), "utf8")}/${name}`;
}

function createCluster(folder: string, binaries: PostgresBinaries): void {
  const cluster = path.join(folder, "postgres");
  const secret = path.join(folder, "postgres.secret");
  writeFileSync(secret, randomBytes(18).toString("base64url"), { mode: 0o600 });
  rmSync(cluster, { recursive: true, force: true });
  mkdirSync(cluster, { mode: 0o700 });
  const owner = runAsOther(binaries);
  const handed = path.join(folder, "postgres.initpw");
  writeFileSync(handed, readFileSync(secret), { mode: 0o600 });
  if (owner.uid !== undefined) for (const file of [cluster, handed]) chownSync(file, owner.uid, owner.gid ?? owner.uid);
  const args = ["-D", cluster, "-U", "larch", "-A", "scram-sha-256", `--pwfile=${handed}`, "-E", "UTF8", "--locale=C", "--no-instructions"];
  const [command, all] = owner.wrap(owner.binaries.initdb, args);
  const made = spawnSync(command, all, { ...owner.ids, cwd: "/", env: childEnvironment(), encoding: "utf8" });
  rmSync(handed, { force: true });
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr}${made.stdout}${made.error ?? ""}`);
}

async function launch(folder: string, binaries: PostgresBinaries): Promise<void> {
  rmSync(pidFile(folder), { force: true }); // whoever it names is gone
  const cluster = path.join(folder, "postgres");
  const portFile = path.join(folder, "postgres.port");
  // The same port each time: workers and open pages find a restarted server where it was.
  const previous = existsSync(portFile) ? Number(readFileSync(portFile, "utf8")) : 0;
  const port = (await freePort(previous)) ?? (await freePort(0));
  writeFileSync(portFile, String(port));
  const log = path.join(folder, "postgres.log");
  const out = openSync(log, "a");
  chmodSync(log, 0o600);
  const owner = runAsOther(binaries);
  const args = ["-D", cluster, "-p", String(port), ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`])];
  const [command, all] = owner.wrap(owner.binaries.postgres, args);
  const child = spawn(command, all, { ...owner.ids, cwd: "/", env: childEnvironment(), detached: true, stdio: ["ignore", out, out] });
  child.unref();
}

function childEnvironment(): NodeJS.ProcessEnv {
  return { ...process.env, LC_ALL: "C", TZ: "UTC" };
}

function freePort(wanted: number): Promise<number | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(null));
    server.listen(wanted, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : null));
    });
  });
}

/** Waits until the server answers; gives up after 60 s, which leaves time for crash recovery. */
async function ready(url: string): Promise<void> {
  const end = Date.now() + 60_000;
  for (;;) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 1000 });
    client.on("error", () => {});
    try {
      await client.connect();
      await client.query("select 1");
      return;
    } catch (error) {
      if (Date.now() > end) throw error;
      await sleep(40);
    } finally {
      await client.end().catch(() => {});
    }
  }
}

async function createDatabase(folder: string): Promise<void> {
  const client = new pg.Client({ connectionString: urlOf(folder, "postgres") });
  await client.connect();
  const found = await client.query("select 1 from pg_database where datname = $1", [database]);
  if (found.rowCount === 0) await client.query(`create database "${database}"`);
  await client.end();
}

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
