import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { migrate } from "@/lib/launch/migrate";
import { ensurePostgres, stopPostgres } from "@/lib/launch/postgres";

declare module "vitest" {
  export interface ProvidedContext {
    /** the server's address, with the migrated template database "larch_template" on it */
    postgresUrl: string;
  }
}

/** One real Postgres for the whole run: our own throw-away one, or the one TEST_DATABASE_URL names. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.TEST_DATABASE_URL;
  const folder = given ? null : mkdtempSync(path.join(os.tmpdir(), "larch-test-"));
  const url = given ?? (await ensurePostgres(folder ?? "")).url;
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('drop database if exists "larch_template"');
  await client.query('create database "larch_template"');
  await client.end();
  const template = new URL(url);
  template.pathname = "/larch_template";
  await migrate(template.toString());
  project.provide("postgresUrl", url);
  return async () => {
    if (folder === null) return;
    await stopPostgres(folder);
    rmSync(folder, { recursive: true, force: true });
  };
}
