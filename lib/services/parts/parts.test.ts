import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { PartKind as Kinds, type PartKind } from "@/lib/schema/item-kind";
import { changeReviewSettings } from "@/lib/services/review/change-settings";
import { useDatabase } from "@/lib/testing/database";
import { makePartCrew, type PartCrew } from "@/lib/testing/factories/part-crew";
import { editText } from "../instructions/edit-text";
import { editQuery } from "../queries/edit-text";
import { ownPartDecisions } from "./own-decisions";
import { readPartProgress } from "./read-progress";
import { readPartQueue } from "./read-queue";

const test = useDatabase();
let crew: PartCrew;

beforeAll(async () => {
  crew = await makePartCrew(test.database);
});

const rows = (kind: PartKind) =>
  test.database.prisma.verdict.findMany({ where: { projectId: crew.projectId, kind }, orderBy: { ordinal: "asc" } });
const queue = async (ctx: PartCrew["ada"]["ctx"], kind: PartKind, after?: string, limit = 10) =>
  readPartQueue(ctx, { projectId: crew.projectId, kind, after, limit });

describe("an item of every kind but the instruction", () => {
  it.each(Kinds.options)("of kind %s is judged, stands as one's own, and is gone from the queue of everybody", async (kind) => {
    const before = await queue(crew.ada.ctx, kind);
    expect(before.rows.map(({ subjectId }) => subjectId)).toContain(crew.subjects[kind]);
    const key = randomUUID();
    const given = await crew.give(crew.ada.ctx, kind, "accept", { key });
    expect(await crew.give(crew.ada.ctx, kind, "accept", { key })).toEqual(given);
    expect(await rows(kind)).toHaveLength(1);
    expect((await crew.see(crew.ada.ctx, kind)).mine).toMatchObject({ id: given.id, decision: "accept" });
    expect((await crew.see(crew.ben.ctx, kind)).mine).toBeNull();
    const leftFor = (ctx: PartCrew["ada"]["ctx"]) => queue(ctx, kind).then((page) => page.rows.map(({ subjectId }) => subjectId));
    expect(await leftFor(crew.ada.ctx)).not.toContain(crew.subjects[kind]);
    expect(await leftFor(crew.ben.ctx)).not.toContain(crew.subjects[kind]);
    await expect(crew.give(crew.ben.ctx, kind, "reject")).rejects.toMatchObject({
      code: "conflict",
      details: { kind: "taken", places: 1, taken: 1 },
    });
  });

  it.each(Kinds.options)("of kind %s is free again once its verdict is taken back, which is told twice alike", async (kind) => {
    const [own] = await ownPartDecisions(crew.ada.ctx, { projectId: crew.projectId, kind, limit: 5 });
    expect(own).toMatchObject({ kind, subjectId: crew.subjects[kind], decision: "accept" });
    const taken = await crew.takeBack(crew.ada.ctx, own?.id ?? "");
    expect(taken).toMatchObject({ decision: null, withdrawsId: own?.id });
    expect(await crew.takeBack(crew.ada.ctx, own?.id ?? "")).toEqual(taken);
    expect((await crew.see(crew.ada.ctx, kind)).mine).toBeNull();
    expect((await queue(crew.ben.ctx, kind)).rows.map(({ subjectId }) => subjectId)).toContain(crew.subjects[kind]);
  });
});

describe("a queue of parts", () => {
  it("pages through every answer once, in the project's order, and counts what is left", async () => {
    const one = await queue(crew.cleo.ctx, "answer", undefined, 4);
    const two = await queue(crew.cleo.ctx, "answer", one.next ?? undefined, 50);
    const ids = [...one.rows, ...two.rows].map(({ subjectId }) => subjectId);
    expect(new Set(ids).size).toBe(9);
    expect(two.next).toBeNull();
    expect(await readPartProgress(crew.cleo.ctx, { projectId: crew.projectId, kind: "answer" })).toMatchObject({ left: 9, isExact: true });
  });

  it("leaves out what a person skipped for that person only", async () => {
    await crew.give(crew.ada.ctx, "chain", "skip");
    expect((await queue(crew.ada.ctx, "chain")).rows.map(({ subjectId }) => subjectId)).not.toContain(crew.subjects.chain);
    expect((await queue(crew.ben.ctx, "chain")).rows.map(({ subjectId }) => subjectId)).toContain(crew.subjects.chain);
  });
});

describe("the places on a part", () => {
  it("are never exceeded by two at once", async () => {
    const results = await Promise.allSettled([crew.ada, crew.ben, crew.cleo].map(({ ctx }) => crew.give(ctx, "query", "accept")));
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected", "rejected"]);
    expect((await rows("query")).filter(({ decision }) => decision === "accept")).toHaveLength(2);
  });

  it("are kept by the database, also against who writes past the services", async () => {
    const [given] = (await rows("query")).slice(-1);
    const stranger = [crew.ada, crew.ben, crew.cleo].find(({ id }) => id !== given?.userId);
    const write = (userId: string) =>
      test.database.pool.query(
        `insert into "Verdict" (id, "projectId", "userId", kind, "queryId", decision, "idempotencyKey") values (gen_random_uuid(), $1, $2, 'query', $3, 'accept', $4)`,
        [crew.projectId, userId, crew.subjects.query, randomUUID()],
      );
    await expect(write(stranger?.id ?? "")).rejects.toThrow(/all 1 places on query/);
    await expect(write(given?.userId ?? "")).resolves.toMatchObject({ rowCount: 1 });
  });

  it("grow with the project's overlap", async () => {
    await changeReviewSettings(crew.lead.ctx, { projectId: crew.projectId, overlap: 2 });
    const results = await Promise.allSettled(
      [crew.ada, crew.ben, crew.cleo].map(({ ctx }) => crew.give(ctx, "external_feedback", "accept")),
    );
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(2);
    await changeReviewSettings(crew.lead.ctx, { projectId: crew.projectId, overlap: null });
  });

  it("are not taken again by a verdict that a skip had covered, once others have them", async () => {
    await crew.give(crew.ada.ctx, "internal_feedback", "accept");
    const skip = await crew.give(crew.ada.ctx, "internal_feedback", "skip");
    await crew.give(crew.ben.ctx, "internal_feedback", "reject");
    await expect(crew.takeBack(crew.ada.ctx, skip.id)).rejects.toMatchObject({ code: "conflict", details: { kind: "taken" } });
  });
});

describe("a verdict on a part", () => {
  it("names the kind of what it is on, which the database holds to", async () => {
    const wrong = (columns: string, ...ids: string[]) =>
      test.database.pool.query(
        `insert into "Verdict" (id, "projectId", "userId", decision, "idempotencyKey", ${columns}) values (gen_random_uuid(), $1, $2, 'accept', $3, $4, $5)`,
        [crew.projectId, crew.ada.id, randomUUID(), ...ids],
      );
    await expect(wrong(`kind, "instructionId"`, "query", crew.subjects.answer)).rejects.toThrow(/verdict_kind|violates/);
    const { itemId } = await crew.see(crew.ada.ctx, "external_feedback");
    await expect(wrong(`kind, "feedbackId"`, "internal_feedback", itemId)).rejects.toThrow(/is on something else/);
  });

  it("on an answer overwrites nothing when its instruction was changed since", async () => {
    const { version } = await crew.see(crew.ben.ctx, "answer");
    await editText(crew.ada.ctx, { projectId: crew.projectId, instructionId: crew.subjects.answer, version, text: "Other words." });
    await expect(crew.give(crew.ben.ctx, "answer", "accept", { version })).rejects.toMatchObject({
      code: "conflict",
      details: { kind: "stale", readVersion: version, currentVersion: version + 1, currentText: "Other words." },
    });
  });

  it("on a query is refused on other words, and stands again on the same", async () => {
    const [, second] = crew.made.chains;
    const subjectId = second?.queryId ?? "";
    const [read] = (await queue(crew.ben.ctx, "query")).rows.filter((part) => part.subjectId === subjectId);
    if (read?.kind !== "query") throw new Error("the second query is not in the queue");
    const edit = (version: number, text: string) =>
      editQuery(crew.ada.ctx, { projectId: crew.projectId, queryId: subjectId, version, text });
    const changed = await edit(read.version, "What is bread?");
    const input = { projectId: crew.projectId, queryId: subjectId };
    expect(changed).toMatchObject({ text: "What is bread?", originalText: read.text });
    await expect(editQuery(crew.ben.ctx, { ...input, version: read.version, text: "Mine" })).rejects.toMatchObject({
      details: { kind: "stale" },
    });
    expect(await edit(changed.version, read.text)).toMatchObject({ version: read.version });
  });

  it("is not open to those outside, nor on what is not there", async () => {
    const subjectId = randomUUID();
    await expect(
      crew.see({ ...crew.ada.ctx, actor: { kind: "user", userId: "nobody", name: "n", isInstanceOwner: false } }, "query"),
    ).rejects.toMatchObject({ code: "not_found" });
    await expect(readPartQueue(crew.ada.ctx, { projectId: subjectId, kind: "query", after: undefined, limit: 1 })).rejects.toMatchObject({
      code: "not_found",
    });
  });
});

describe("an annotator's blindness", () => {
  it("holds for the first filter until their own verdict on the query, and for chains' findings", async () => {
    const own = await makePartCrew(test.database);
    await changeReviewSettings(own.lead.ctx, { projectId: own.projectId, hidesFilters: true, hidesCode: true });
    expect(await own.see(own.ada.ctx, "query")).toMatchObject({ filters: [], hidden: { filters: true, code: true } });
    expect(await own.see(own.ada.ctx, "answer")).toMatchObject({ item: { filters: [], hidden: { filters: true, code: true } } });
    expect(await own.see(own.lead.ctx, "query")).toMatchObject({ filters: [{ decision: "keep" }] });
    await own.give(own.ada.ctx, "query", "accept");
    await own.give(own.ada.ctx, "answer", "accept");
    expect(await own.see(own.ada.ctx, "query")).toMatchObject({ filters: [{ decision: "keep" }], hidden: { filters: false } });
    expect((await own.see(own.ada.ctx, "answer")).hidden).toEqual({ filters: false, code: false });
  });
});
