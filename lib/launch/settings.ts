import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { type Environment, readEnvironment } from "@/lib/env";
import { ensurePostgres } from "./postgres";

export interface Prepared {
  environment: Environment;
  /** true: this process started the embedded Postgres and should stop it */
  ownsPostgres: boolean;
  usesEmbedded: boolean;
}

/**
 * Makes this process's environment complete: .env, the data folder's secret, and the embedded Postgres unless
 * DATABASE_URL names another. Every entrance (start, worker, command line, bench) begins here.
 */
export async function prepare(options: { postgres?: boolean } = {}): Promise<Prepared> {
  if (existsSync(".env")) process.loadEnvFile(".env");
  const folder = path.resolve(process.env.LARCH_DATA || ".larch");
  process.env.LARCH_DATA = folder;
  const usesEmbedded = !process.env.DATABASE_URL;
  process.env.LARCH_SECRET ||= secretOf(folder);
  // Everything else is checked before anything is started: a placeholder stands in for the address to come.
  readEnvironment({ ...process.env, DATABASE_URL: process.env.DATABASE_URL || "postgresql://embedded" });
  let ownsPostgres = false;
  if (usesEmbedded && options.postgres !== false) {
    const running = await ensurePostgres(folder);
    process.env.DATABASE_URL = running.url;
    ownsPostgres = running.started;
  }
  return { environment: readEnvironment({ DATABASE_URL: "postgresql://none", ...process.env }), ownsPostgres, usesEmbedded };
}

/** Made once and kept beside the database it protects: losing it would make stored provider keys unreadable. */
function secretOf(folder: string): string {
  const file = path.join(folder, "secret");
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, randomBytes(32).toString("base64url"), { mode: 0o600 });
  }
  return readFileSync(file, "utf8").trim();
}
