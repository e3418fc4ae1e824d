import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, inject } from "vitest";
import { connect, type Database } from "@/lib/db/client";

/** A database of its own for one test file, cloned from the migrated template; dropped afterwards. */
export function useDatabase(): { readonly database: Database; readonly url: string } {
  const name = `larch_test_${randomUUID().replaceAll("-", "")}`;
  const url = new URL(inject("postgresUrl"));
  url.pathname = `/${name}`;
  let database: Database | undefined;
  beforeAll(async () => {
    await administer(`create database "${name}" template "larch_template"`);
    database = connect(url.toString());
  });
  afterAll(async () => {
    await database?.close();
    await administer(`drop database "${name}" with (force)`);
  });
  return {
    get database() {
      if (!database) throw new Error("useDatabase() is ready only inside tests and hooks");
      return database;
    },
    url: url.toString(),
  };
}

async function administer(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: inject("postgresUrl") });
  await client.connect();
  await client.query(sql);
  await client.end();
}
