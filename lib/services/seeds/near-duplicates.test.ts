import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { type Context, systemContextOf } from "@/lib/services/context";
import { useDatabase } from "@/lib/testing/database";
import { importSeeds } from "./import";
import { countSeeds, listSeeds } from "./list";
import { decideNearDuplicate, listNearDuplicates } from "./near-duplicate-pairs";
import { cancelNearDuplicateSearch, readLatestSearch, startNearDuplicateSearch } from "./near-duplicate-search";
import { workNearDuplicates } from "./near-duplicates-job";

const test = useDatabase();
let ctx: Context;
beforeAll(() => {
  ctx = systemContextOf(test.database, "test");
});

const never = new AbortController().signal;
const content = [
  "Explain how a suspension bridge carries the weight of heavy traffic",
  "Which vegetables can be planted together in a small garden bed?",
  "Explain how a suspension bridge carries the weight of all traffic",
  "Which vegetables can be planted together in a small garden bed",
  "What did people eat in the winters of the last ice age?",
].join("\n");

async function seeded(): Promise<string> {
  const id = randomUUID();
  await test.database.prisma.project.create({ data: { id, slug: id, name: "Seeds" }, select: { id: true } });
  await importSeeds(ctx, { projectId: id, content, fileName: "n.txt" });
  return id;
}

async function searched(projectId: string, threshold = 0.6): Promise<void> {
  const { id } = await startNearDuplicateSearch(ctx, { projectId, threshold });
  await workNearDuplicates(ctx, { projectId, searchId: id }, never);
}

const undecided = (projectId: string) => listNearDuplicates(ctx, { projectId, state: "undecided", limit: 10 });

describe("near duplicates", () => {
  it("are found with their likeness, the most alike first", async () => {
    const projectId = await seeded();
    await searched(projectId);
    const { rows } = await undecided(projectId);
    expect(rows.map((pair) => [[pair.seed.line, pair.other.line].sort(), Number(pair.similarity.toFixed(2))])).toEqual([
      [[2, 4], 1],
      [[1, 3], 0.75],
    ]);
    expect(await readLatestSearch(ctx, { projectId })).toMatchObject({ status: "done", found: 2, done: 10, total: 10, threshold: 0.6 });
    expect((await countSeeds(ctx, { projectId })).nearUndecided).toBe(2);
  });

  it("below the threshold are left alone", async () => {
    const projectId = await seeded();
    await searched(projectId, 0.9);
    expect((await undecided(projectId)).rows).toHaveLength(1);
  });

  it("found again add nothing and leave decisions as they are", async () => {
    const projectId = await seeded();
    await searched(projectId);
    const [pair] = (await undecided(projectId)).rows;
    await decideNearDuplicate(ctx, { projectId, seedId: pair?.seed.id ?? "", otherId: pair?.other.id ?? "", decision: "keep_both" });
    await searched(projectId);
    expect((await undecided(projectId)).rows).toHaveLength(1);
    expect(await readLatestSearch(ctx, { projectId })).toMatchObject({ found: 0 });
  });

  it("are removed by a person's decision, and come back when it is taken back", async () => {
    const projectId = await seeded();
    await searched(projectId);
    const [pair] = (await undecided(projectId)).rows;
    const ids = { projectId, seedId: pair?.seed.id ?? "", otherId: pair?.other.id ?? "" };
    await decideNearDuplicate(ctx, { ...ids, decision: "removed_other" });
    const removed = await listSeeds(ctx, { projectId, status: "removed", limit: 10 });
    expect(removed.rows).toMatchObject([{ id: ids.otherId, removedBy: "near_duplicate" }]);
    await decideNearDuplicate(ctx, { ...ids, decision: null });
    expect((await countSeeds(ctx, { projectId })).kept).toBe(5);
    const actions = await test.database.prisma.auditEvent.findMany({
      where: { projectId, action: "seeds.near_duplicate_decided" },
      orderBy: { id: "asc" },
    });
    expect(actions.map(({ before, after }) => [before, after])).toEqual([
      [{ decision: null }, { decision: "removed_other" }],
      [{ decision: "removed_other" }, { decision: null }],
    ]);
  });

  it("are listed page by page without losing one", async () => {
    const projectId = await seeded();
    await searched(projectId);
    const first = await listNearDuplicates(ctx, { projectId, state: "undecided", limit: 1 });
    const second = await listNearDuplicates(ctx, { projectId, state: "undecided", limit: 1, after: first.next ?? "" });
    expect([first.rows[0]?.similarity.toFixed(2), second.rows[0]?.similarity.toFixed(2)]).toEqual(["1.00", "0.75"]);
    expect(second.next).toBeNull();
  });

  it("are searched for by one search at a time, which can be cancelled", async () => {
    const projectId = await seeded();
    const { id } = await startNearDuplicateSearch(ctx, { projectId, threshold: 0.7 });
    await expect(startNearDuplicateSearch(ctx, { projectId, threshold: 0.7 })).rejects.toThrow("under way already");
    await cancelNearDuplicateSearch(ctx, { projectId, searchId: id });
    await workNearDuplicates(ctx, { projectId, searchId: id }, never);
    expect(await readLatestSearch(ctx, { projectId })).toMatchObject({ status: "cancelled", found: 0 });
  });
});
