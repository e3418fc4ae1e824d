import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { useDatabase } from "@/lib/testing/database";
import { migrate } from "./migrate";

const here = useDatabase();

/** A folder of migrations as Prisma lays them out. */
function migrations(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), "larch-migrations-"));
  for (const [name, sql] of Object.entries(files)) write(folder, name, sql);
  return folder;
}

function write(folder: string, name: string, sql: string): void {
  mkdirSync(path.join(folder, name), { recursive: true });
  writeFileSync(path.join(folder, name, "migration.sql"), sql);
}

describe("applying migrations", () => {
  it("applies each once, in order of their names", async () => {
    const folder = migrations({
      "30000101_b": "create table in_order_b (a int references in_order_a)",
      "30000101_a": "create table in_order_a (a int primary key)",
    });
    expect(await migrate(here.url, folder)).toEqual(["30000101_a", "30000101_b"]);
    expect(await migrate(here.url, folder)).toEqual([]);
  });

  it("leaves nothing of a migration that fails, names it, and applies it once it is mended", async () => {
    const folder = migrations({ "30000102_broken": "create table half (a int); select nonsense" });
    await expect(migrate(here.url, folder)).rejects.toThrow(/30000102_broken.*nonsense/);
    const { rows } = await here.database.pool.query("select to_regclass('half') as found");
    expect(rows).toEqual([{ found: null }]);
    write(folder, "30000102_broken", "create table half (a int)");
    expect(await migrate(here.url, folder)).toEqual(["30000102_broken"]);
  });

  it("refuses a migration that was edited after it was applied", async () => {
    const folder = migrations({ "30000103_edited": "create table edited (a int)" });
    await migrate(here.url, folder);
    write(folder, "30000103_edited", "create table edited (a bigint)");
    await expect(migrate(here.url, folder)).rejects.toThrow("migration 30000103_edited was edited after it was applied");
  });

  it("lets two starts at the same moment apply each only once", async () => {
    const folder = migrations({ "30000104_at_once": "create table at_once (a int)" });
    const both = await Promise.all([migrate(here.url, folder), migrate(here.url, folder)]);
    expect(both.flat()).toEqual(["30000104_at_once"]);
  });
});
