import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Protocol } from "@/lib/schema/study";
import { systemContextOf } from "@/lib/services/context";
import { rehearsalModels } from "@/lib/services/models/rehearsal-models";
import { useDatabase } from "@/lib/testing/database";
import { makeMember, type Person } from "@/lib/testing/factories/people";
import { lengthenLists, type MadeLists, makeListedQueries, studyProtocol } from "@/lib/testing/factories/study";
import { createStudy } from "./draft";
import { freezeStudy } from "./freeze";
import { readStudy } from "./read";
import { readReport } from "./report";
import { readRows } from "./rows";
import { startDownstream } from "./start-downstream";
import { workDownstream } from "./work-downstream";
import { workPrepare } from "./work-prepare";

const test = useDatabase();
let made: MadeLists;
let lead: Person;

beforeAll(async () => {
  made = await makeListedQueries(test.database, 5);
  await lengthenLists(test.database, made.queryIds);
  lead = await makeMember(test.database, made.projectId, "lead", "Lea");
});
beforeEach(async () => {
  const { prisma } = test.database;
  await prisma.modelConnection.deleteMany({ where: { projectId: made.projectId } });
  await prisma.modelConnection.createMany({ data: rehearsalModels(made.projectId) });
  await prisma.modelCall.deleteMany({ where: { projectId: made.projectId } });
});

const worker = () => systemContextOf(test.database, "worker");
const never = new AbortController().signal;
const at = (studyId: string) => ({ projectId: made.projectId, studyId });
async function prepared(part: Partial<Protocol> = {}) {
  const id = randomUUID();
  const strata = { categories: [], levels: [1, 3] };
  const protocol = studyProtocol({ queries: 3, leastPairs: 2, unit: "instruction", strata, ...part });
  await createStudy(lead.ctx, { projectId: made.projectId, id, name: id, protocol });
  await freezeStudy(lead.ctx, at(id));
  await workPrepare(worker(), at(id), never);
  return id;
}
const work = (studyId: string, signal = never) => workDownstream(worker(), at(studyId), signal);
const progress = async (studyId: string) => (await readStudy(lead.ctx, at(studyId))).downstream;
const calls = (stage: string) => test.database.prisma.modelCall.count({ where: { projectId: made.projectId, stage } });
const served = (role: "judge" | "generator", baseUrl: string) =>
  test.database.prisma.modelConnection.updateMany({ where: { projectId: made.projectId, role }, data: { baseUrl } });

describe("The downstream arm", () => {
  it("has every level of every arm answered and marked, by code where code can and by the judge else, and paid once", async () => {
    const id = await prepared();
    expect(await progress(id)).toBeNull();
    const started = await startDownstream(lead.ctx, at(id));
    expect(started.downstream).toMatchObject({ asked: 12, answered: 0, marks: 0, probes: 0, open: 12 });
    await Promise.all([work(id), work(id)]);
    const done = await progress(id);
    expect(done).toMatchObject({ asked: 12, answered: 12, failed: 0, open: 0, because: null });
    expect(done?.marked).toBe((done?.marks ?? 0) - (done?.untellable ?? 0));
    const { downstream } = await readRows(lead.ctx, at(id));
    expect(downstream).toHaveLength(done?.marked ?? 0);
    expect(new Set(downstream.map(({ by }) => by))).toEqual(new Set(["code", "judge"]));
    expect(new Set(downstream.map(({ level }) => level))).toEqual(new Set([1, 3]));
    expect(downstream.every(({ costUsd }) => costUsd !== null && costUsd > 0)).toBe(true);
    const [answers, judged] = [await calls("answer"), await calls("judge")];
    await startDownstream(lead.ctx, at(id));
    await work(id);
    expect([answers, await calls("answer"), await calls("judge")]).toEqual([12, 12, judged]);
  });

  it("is in the report: shares with intervals, what differs between the arms, and the cost of a kept row", async () => {
    const id = await prepared();
    await startDownstream(lead.ctx, at(id));
    await work(id);
    const { downstream } = await readReport(lead.ctx, at(id));
    expect(downstream.arms.map(({ arm, instructions }) => [arm, instructions])).toEqual([
      ["model", 6],
      ["edited", 6],
    ]);
    expect(downstream.arms[0]?.met.value).toBeGreaterThan(0.4);
    expect(downstream.arms[0]?.byLevel.map(({ level }) => level)).toEqual([1, 3]);
    expect(downstream.differences[0]).toMatchObject({ first: "model", second: "edited", met: { n: 3 } });
  });

  it("keeps what fails with its reason, leaves its instruction out of the rows, and asks it again on request", async () => {
    const id = await prepared();
    await served("judge", `rehearsal://local?faults=0.5&kinds=refusal&seed=${id}`);
    await startDownstream(lead.ctx, at(id));
    await work(id);
    const half = await progress(id);
    expect(half?.failed).toBeGreaterThan(0);
    expect(half).toMatchObject({ answered: 12, because: "The model’s reply came to nothing (refusal): the model refused" });
    expect((await readRows(lead.ctx, at(id))).downstream.length).toBeLessThan(half?.marked ?? 0);
    await served("judge", "rehearsal://local");
    await startDownstream(lead.ctx, at(id));
    await work(id);
    expect(await progress(id)).toMatchObject({ failed: 0, because: null });
    expect(await calls("answer")).toBe(12);
  });

  it("keeps an answer that failed, and goes on with the others", async () => {
    const id = await prepared();
    await served("generator", `rehearsal://local?faults=0.5&kinds=refusal&seed=${id}`);
    await startDownstream(lead.ctx, at(id));
    await work(id);
    const half = await progress(id);
    expect(half).toMatchObject({ failed: 12 - (half?.answered ?? 0), open: 0 });
    expect(half?.failed).toBeGreaterThan(0);
    expect(half?.marked).toBeGreaterThan(0);
  });

  it("takes the answers people judge where there are any, and does not pay for them again", async () => {
    const id = await prepared({ unit: "answer" });
    expect(await calls("answer")).toBe(6);
    await startDownstream(lead.ctx, at(id));
    await work(id);
    expect(await progress(id)).toMatchObject({ answered: 12, failed: 0 });
    expect(await calls("answer")).toBe(12);
  });

  it("goes on after a restart, and pays for nothing twice", async () => {
    const id = await prepared();
    await served("generator", "rehearsal://local?latency=120");
    await test.database.prisma.modelConnection.updateMany({ where: { projectId: made.projectId }, data: { concurrency: 2 } });
    await startDownstream(lead.ctx, at(id));
    const stopping = new AbortController();
    const stopped = work(id, stopping.signal);
    await expect.poll(async () => (await progress(id))?.answered, { timeout: 15_000, interval: 20 }).toBeGreaterThan(2);
    stopping.abort(new Error("the worker stops"));
    await expect(stopped).rejects.toThrow("the worker stops");
    expect((await progress(id))?.answered).toBeLessThan(12);
    await work(id);
    expect(await progress(id)).toMatchObject({ answered: 12, failed: 0 });
    expect(await calls("answer")).toBe(12);
  });
});

describe("Starting it", () => {
  it("is refused for lists, for a draft, without a judge, and to those who only judge", async () => {
    const lists = await prepared({ unit: "constraint_list", strata: { categories: [], levels: [] } });
    await expect(startDownstream(lead.ctx, at(lists))).rejects.toThrow("this study compares lists, and only instructions can be answered");
    const draft = randomUUID();
    await createStudy(lead.ctx, { projectId: made.projectId, id: draft, name: draft, protocol: studyProtocol({ unit: "instruction" }) });
    await expect(startDownstream(lead.ctx, at(draft))).rejects.toThrow("the protocol is not frozen");
    const id = await prepared();
    await test.database.prisma.modelConnection.deleteMany({ where: { projectId: made.projectId, role: "judge" } });
    await expect(startDownstream(lead.ctx, at(id))).rejects.toThrow("no model is set for the role judge");
    const ada = await makeMember(test.database, made.projectId, "annotator");
    await expect(startDownstream(ada.ctx, at(id))).rejects.toMatchObject({ code: "forbidden" });
  });
});
