import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { formats } from "@/lib/exports/index";
import { ReleaseRecord } from "@/lib/schema/release-record";
import { systemContextOf } from "@/lib/services/context";
import { useDatabase } from "@/lib/testing/database";
import { makeWork, type Work } from "@/lib/testing/factories/released-work";
import { createRelease } from "./create";
import { listReleases } from "./list";
import { previewRelease } from "./preview";
import { projectIdOfRelease, readRelease } from "./read";

const db = useDatabase();
const ctx = () => systemContextOf(db.database, "test");
let work: Work;

beforeAll(async () => {
  work = await makeWork(db.database.pool, { seeds: 20 });
});

/** All rows in the release's own order. */
async function recordsIn(releaseId: string): Promise<ReleaseRecord[]> {
  const rows = await db.database.prisma.releaseRow.findMany({
    where: { releaseId },
    orderBy: { position: "asc" },
    select: { record: true },
  });
  return rows.map(({ record }) => ReleaseRecord.parse(record));
}

const create = (selection: object, splits: object = {}) =>
  createRelease(ctx(), { projectId: work.projectId, name: "First", settings: { selection, splits } });

describe("a release", () => {
  it("holds every query's chain and feedback, without what was rejected or dropped", async () => {
    const release = await create({});
    expect(release.counts).toMatchObject({ rows: 120, families: 20, turns: 188, rehearsal: 120, edited: 0, leftOut: {} });
    expect(release.counts.byKind).toEqual({ chain: 40, internal_feedback: 40, external_feedback: 40, single: 0 });
    expect(release.counts.byLevel).toEqual({ 1: 40, 2: 40, 3: 72, 4: 36, 5: 80 });
    expect(release.counts.byLicence).toEqual({ "cc-by-4.0": 60, "cc0-1.0": 60 });
  });

  it("is numbered within its project and says where it came from", async () => {
    const release = await create({});
    const read = await readRelease(ctx(), { projectId: work.projectId, release: String(release.number) });
    expect(read.id).toBe(release.id);
    expect(read.isRehearsal).toBe(true);
    expect(read.provenance.project.name).toBe("Trees");
    expect(read.provenance.runs).toMatchObject([
      {
        number: 1,
        models: { generator: "rehearsal-generator", weaker: "rehearsal-weaker" },
        prompts: { reframe: { version: 3, hash: "abc" } },
      },
    ]);
  });

  it("orders rows by seed and query, and a chain's levels upwards with a hole where one was rejected", async () => {
    const release = await create({});
    const records = await recordsIn(release.id);
    const chains = records.filter((record) => record.kind === "chain");
    expect(chains[0]?.turns.map(({ instruction }) => instruction.level)).toEqual([1, 2, 3, 4, 5]);
    const fifth = chains.filter(({ seed }) => seed.externalId === "ext-5");
    expect(fifth.map(({ turns }) => turns.map(({ instruction }) => instruction.level))).toEqual([
      [1, 2, 4, 5],
      [1, 2, 4, 5],
    ]);
    const seeds = records.map(({ seed }) => Number(seed.externalId?.slice(4)));
    expect(seeds).toEqual([...seeds].sort((one, other) => one - other));
  });

  it("keeps what people and filters decided with each instruction", async () => {
    const release = await create({ review: "accepted", kinds: ["single"] });
    expect(release.counts).toMatchObject({ rows: 16, byLevel: { 1: 8, 2: 8 } });
    const [first] = await recordsIn(release.id);
    expect(first).toMatchObject({ kind: "single", run: { number: 1, promptVersions: { reframe: 3 } } });
    expect(first?.kind === "single" && first.instruction.quality).toEqual({
      reviewState: "accept",
      verdicts: { accept: 1, revise: 0, reject: 0, skip: 0 },
      filter: { decision: "keep", answers: [{ question: "Can it be answered?", isPassed: true, reason: "Because." }] },
      override: null,
    });
  });

  it("never parts the rows of one seed, and draws the same split again", async () => {
    const splits = { train: 0.5, validation: 0.25, test: 0.25 };
    const [one, other] = [await create({}, splits), await create({}, splits)];
    expect(one.counts.bySplit).toEqual(other.counts.bySplit);
    const rows = await db.database.prisma.releaseRow.findMany({ where: { releaseId: one.id }, select: { familyId: true, split: true } });
    expect(new Set(rows.map(({ familyId, split }) => `${familyId} ${split}`)).size).toBe(20);
    expect(one.counts.bySplit.train.families + one.counts.bySplit.validation.families + one.counts.bySplit.test.families).toBe(20);
  });

  it("says why a selected instruction stands in no row", async () => {
    const release = await create({ kinds: ["chain"], minTurns: 5 });
    expect(release.counts.byKind.chain).toBe(28);
    expect(release.counts.leftOut).toEqual({ chain_too_short: 48, kind_not_chosen: 40 });
  });

  it("does not change when a text is edited later", async () => {
    const release = await create({ levels: [1], kinds: ["single"] });
    const before = await recordsIn(release.id);
    await db.database.pool.query(`update "Instruction" set text = 'Changed', "originalText" = text where "projectId" = $1 and level = 1`, [
      work.projectId,
    ]);
    expect(await recordsIn(release.id)).toEqual(before);
    const later = await create({ levels: [1], kinds: ["single"] });
    expect(later.counts.edited).toBe(later.counts.rows);
    await db.database.pool.query(
      `update "Instruction" set text = "originalText", "originalText" = null where "projectId" = $1 and level = 1`,
      [work.projectId],
    );
  });

  it("refuses to be empty, leaving nothing behind", async () => {
    const before = await listReleases(ctx(), { projectId: work.projectId, limit: 200 });
    await expect(create({ categories: ["Nowhere"] })).rejects.toThrow("the selection matches no row");
    expect(await listReleases(ctx(), { projectId: work.projectId, limit: 200 })).toEqual(before);
  });

  it("refuses shares that do not add up to one", async () => {
    await expect(create({}, { train: 0.9, validation: 0.2, test: 0 })).rejects.toThrow("must add up to 1");
  });

  it("gives two releases made at once different numbers", async () => {
    const made = await Promise.all([create({}), create({}), create({})]);
    expect(new Set(made.map(({ number }) => number)).size).toBe(3);
  });

  it("is not found from another project", async () => {
    const other = await makeWork(db.database.pool, { seeds: 1 });
    const { id, number } = await create({});
    await expect(readRelease(ctx(), { projectId: other.projectId, release: id })).rejects.toThrow("not found");
    await expect(readRelease(ctx(), { projectId: other.projectId, release: String(number) })).rejects.toThrow("not found");
    expect(await projectIdOfRelease(ctx(), id)).toBe(work.projectId);
    await expect(projectIdOfRelease(ctx(), randomUUID())).rejects.toThrow("not found");
  });

  it("cannot be changed row by row", async () => {
    const { id } = await create({});
    await expect(db.database.pool.query(`update "ReleaseRow" set split = 'test' where "releaseId" = $1`, [id])).rejects.toThrow(
      "append-only",
    );
  });

  it("a filter's drop that a person overrode is released", async () => {
    const before = await create({ levels: [4], kinds: ["single"] });
    const { rows } = await db.database.pool.query<{ id: string; instructionId: string }>(
      `select v.id, v."instructionId" from "FilterVerdict" v where v."runId" = $1 and v.decision = 'drop' limit 1`,
      [work.runId],
    );
    const [verdict] = rows;
    await db.database.pool.query(
      `insert into "FilterOverride" (id, "filterVerdictId", "userId", decision) values (gen_random_uuid(), $1, $2, 'keep')`,
      [verdict?.id, work.userId],
    );
    await db.database.pool.query(
      `insert into "Answer" (id, "instructionId", kind, text, model) values (gen_random_uuid(), $1, 'answer', 'A late answer', 'm')`,
      [verdict?.instructionId],
    );
    const after = await create({ levels: [4], kinds: ["single"] });
    expect(after.counts.rows).toBe(before.counts.rows + 1);
  });
});

describe("the preview of a release", () => {
  it("counts what the release then holds, and shows rows of every format", async () => {
    const settings = { selection: { tracks: ["format_number"] }, splits: {} };
    const preview = await previewRelease(ctx(), { projectId: work.projectId, settings });
    const release = await createRelease(ctx(), { projectId: work.projectId, name: "Same", settings });
    expect(preview.counts).toEqual(release.counts);
    expect(preview.isPartial).toBe(false);
    expect(preview.samples.map(({ format }) => format)).toEqual(formats.map(({ id }) => id));
    expect(preview.samples.find(({ format }) => format === "conifer")?.rows).toHaveLength(5);
    expect(preview.samples.find(({ format }) => format === "dpo")?.rows).toHaveLength(0);
  });
});
