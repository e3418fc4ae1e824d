import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { type Context, systemContextOf } from "@/lib/services/context";
import { useDatabase } from "@/lib/testing/database";
import { makeMember } from "@/lib/testing/factories/people";
import { importSeeds } from "./import";
import { countSeeds, listSeeds } from "./list";
import { restoreSeed } from "./restore";

const test = useDatabase();
let ctx: Context;
beforeAll(() => {
  ctx = systemContextOf(test.database, "test");
});

async function project(): Promise<string> {
  const id = randomUUID();
  await test.database.prisma.project.create({ data: { id, slug: id, name: "Seeds" }, select: { id: true } });
  return id;
}

const content = [
  "How do glaciers shape the valleys around them?",
  "Hi there",
  "Why does bread rise when it is baked in an oven?",
  "Bonjour, pouvez-vous m'expliquer la photosynthèse des plantes ?",
  "Which stars can sailors still steer by at night?",
].join("\n");

async function seeded(): Promise<string> {
  const projectId = await project();
  await importSeeds(ctx, { projectId, content, fileName: "a.txt" });
  return projectId;
}

describe("a project's seeds", () => {
  it("are found by the beginnings of their words", async () => {
    const { rows } = await listSeeds(ctx, { projectId: await seeded(), status: "kept", search: "glac val", limit: 5 });
    expect(rows.map(({ line }) => line)).toEqual([1]);
  });

  it("are listed by the rule that removed them, within one import too", async () => {
    const projectId = await seeded();
    const [short] = (await listSeeds(ctx, { projectId, status: "removed", rule: "min_words", limit: 5 })).rows;
    expect(short).toMatchObject({ text: "Hi there", removedBy: "min_words", removedDetail: "2 words" });
    const { rows } = await listSeeds(ctx, { projectId, status: "removed", importId: short?.importId ?? "", limit: 5 });
    expect(rows.map(({ line, removedBy }) => [line, removedBy])).toEqual([
      [2, "min_words"],
      [4, "language"],
    ]);
  });

  it("are paged without losing or repeating one", async () => {
    const projectId = await seeded();
    const first = await listSeeds(ctx, { projectId, limit: 3 });
    const second = await listSeeds(ctx, { projectId, limit: 3, after: first.next ?? "" });
    expect([...first.rows, ...second.rows].map(({ line }) => line)).toEqual([1, 2, 3, 4, 5]);
    expect(second.next).toBeNull();
  });

  it("are kept by a person where a rule removed them, once, and that is written down", async () => {
    const projectId = await seeded();
    const [short] = (await listSeeds(ctx, { projectId, rule: "min_words", limit: 5 })).rows;
    await restoreSeed(ctx, { projectId, seedId: short?.id ?? "", reason: "a fine greeting" });
    expect(await countSeeds(ctx, { projectId })).toMatchObject({ kept: 4, removed: { language: 1 } });
    await expect(restoreSeed(ctx, { projectId, seedId: short?.id ?? "", reason: "" })).rejects.toThrow("is kept already");
    const events = await test.database.prisma.auditEvent.findMany({ where: { projectId, action: "seeds.restored" } });
    expect(events).toMatchObject([{ before: { removedBy: "min_words" }, after: { status: "kept", reason: "a fine greeting" } }]);
  });

  it("cannot be imported by an annotator, and another project's are not there", async () => {
    const projectId = await seeded();
    const annotator = await makeMember(test.database, projectId, "annotator");
    await expect(importSeeds(annotator.ctx, { projectId, content, fileName: "x.txt" })).rejects.toThrow("not allowed");
    const [seed] = (await listSeeds(ctx, { projectId, limit: 1 })).rows;
    await expect(restoreSeed(ctx, { projectId: await project(), seedId: seed?.id ?? "", reason: "" })).rejects.toThrow("not found");
  });
});
