import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { startTasks } from "@/lib/jobs/tasks";
import { systemContextOf } from "@/lib/services/context";
import { rehearsalModels } from "@/lib/services/models/rehearsal-models";
import { useDatabase } from "@/lib/testing/database";
import { makeMember, type Person } from "@/lib/testing/factories/people";
import { type MadeLists, makeListedQueries, studyProtocol } from "@/lib/testing/factories/study";
import { createStudy } from "./draft";
import { freezeStudy } from "./freeze";
import { readStudy } from "./read";
import { readReport } from "./report";
import { readRows } from "./rows";
import { startJudge } from "./start-judge";
import { studyTasks } from "./tasks";
import { workJudge } from "./work-judge";

const test = useDatabase();
const judge = "rehearsal-1 · compare v1";
let made: MadeLists;
let lead: Person;
let studyId: string;

beforeAll(async () => {
  made = await makeListedQueries(test.database, 13);
  lead = await makeMember(test.database, made.projectId, "lead", "Lea");
  const models = { generator: { model: "the run's model" } };
  await test.database.prisma.run.updateMany({ where: { projectId: made.projectId }, data: { models } });
});
beforeEach(async () => {
  const { prisma } = test.database;
  await prisma.modelConnection.deleteMany({ where: { projectId: made.projectId } });
  await prisma.modelConnection.createMany({ data: rehearsalModels(made.projectId) });
  // Another question makes other requests: no test is served what an earlier one paid for.
  const protocol = studyProtocol({ queries: 12, leastPairs: 5, question: `Which is better? ${randomUUID()}` });
  const id = randomUUID();
  await createStudy(lead.ctx, { projectId: made.projectId, id, name: id, protocol });
  studyId = (await freezeStudy(lead.ctx, { projectId: made.projectId, studyId: id })).id;
});

const start = (role: "judge" | "generator" = "judge") => startJudge(lead.ctx, { projectId: made.projectId, studyId, role });
const worker = () => systemContextOf(test.database, "worker");
const work = (signal = new AbortController().signal) => workJudge(worker(), { projectId: made.projectId, studyId, judge }, signal);
const judges = async () => (await readStudy(lead.ctx, { projectId: made.projectId, studyId })).judges;
const calls = () => test.database.prisma.modelCall.count({ where: { projectId: made.projectId, stage: "compare" } });
const served = (baseUrl: string, role: "judge" | "generator" = "judge") =>
  test.database.prisma.modelConnection.updateMany({ where: { projectId: made.projectId, role }, data: { baseUrl } });

describe("A judge on trial", () => {
  it("answers every pair in both orders, each once however often it is started, and paid once", async () => {
    const before = await calls();
    expect((await start()).judges).toEqual([
      { judge, isRehearsal: true, asked: 24, answered: 0, failed: 0, isStopped: false, because: null, prefills: [] },
    ]);
    await start();
    await Promise.all([work(), work()]);
    expect(await judges()).toEqual([
      { judge, isRehearsal: true, asked: 24, answered: 24, failed: 0, isStopped: false, because: null, prefills: [] },
    ]);
    await start();
    await work();
    expect((await calls()) - before).toBe(24);
  });

  it("is in the study's rows and report beside the people, with its flip rate", async () => {
    await start();
    await work();
    const { preferences } = await readRows(lead.ctx, { projectId: made.projectId, studyId });
    expect(preferences.filter(({ left }) => left === "first")).toHaveLength(12);
    expect(preferences[0]).toMatchObject({ rater: judge, raterKind: "judge", isRepeat: false, spentMs: null, excluded: "" });
    expect(preferences[0]).toMatchObject({ firstModel: "the run's model", secondModel: "", raterModel: "rehearsal-1" });
    const report = await readReport(lead.ctx, { projectId: made.projectId, studyId });
    expect(report.totals).toMatchObject({ judgements: 0, byJudges: 24 });
    expect(report.trials[0]).toMatchObject({ judge, pairs: 12, flipRate: { n: 12 } });
  });

  it("is worked on by a worker from its queue", async () => {
    await start();
    const stop = startTasks(test.database.pool, studyTasks(worker()), console.error);
    await expect.poll(judges, { timeout: 20_000, interval: 200 }).toMatchObject([{ answered: 24 }]);
    await stop();
  });

  it("has what fails kept with its reason, goes on with the rest, and is asked the failed ones again", async () => {
    await served(`rehearsal://local?faults=0.4&kinds=refusal&seed=${studyId}`);
    await start();
    await work();
    const [first] = await judges();
    expect(first?.failed).toBeGreaterThan(2);
    expect((first?.answered ?? 0) + (first?.failed ?? 0)).toBe(24);
    expect(first?.because).toBe("The model’s reply came to nothing (refusal): the model refused");
    await work();
    expect(await judges()).toEqual([first]);
    await served("rehearsal://local");
    await start();
    await work();
    expect(await judges()).toMatchObject([{ answered: 24, failed: 0, isStopped: false, because: null, prefills: [] }]);
  });

  it("does not stay with a reply nobody can read: the next round asks anew", async () => {
    await served(`rehearsal://local?faults=1&kinds=broken_json&seed=${studyId}`);
    await start();
    await work();
    expect(await judges()).toMatchObject([{ answered: 0, failed: 24, because: expect.stringContaining("could not be read as JSON") }]);
    const before = await calls();
    await start();
    await work();
    expect(await judges()).toMatchObject([{ answered: 0, failed: 24 }]);
    expect((await calls()) - before).toBeGreaterThan(24);
  });

  it("goes on after a restart, and pays for nothing twice", async () => {
    await served("rehearsal://local?latency=150");
    await test.database.prisma.modelConnection.updateMany({ where: { projectId: made.projectId }, data: { concurrency: 3 } });
    const before = await calls();
    await start();
    const stopping = new AbortController();
    const stopped = work(stopping.signal);
    await expect.poll(async () => (await judges())[0]?.answered, { timeout: 15_000, interval: 20 }).toBeGreaterThan(3);
    stopping.abort(new Error("the worker stops"));
    await expect(stopped).rejects.toThrow("the worker stops");
    const [half] = await judges();
    expect(half?.answered).toBeLessThan(24);
    expect(half?.failed).toBe(0);
    await work();
    expect(await judges()).toMatchObject([{ answered: 24, failed: 0 }]);
    expect((await calls()) - before).toBe(24);
  });

  it("stops, and says why, when its role has another model by now", async () => {
    await start();
    await test.database.prisma.modelConnection.updateMany({ where: { projectId: made.projectId }, data: { model: "rehearsal-2" } });
    await work();
    const because = "The role judge is rehearsal-2 now: set the judge’s own model again, or ask the new one.";
    expect(await judges()).toMatchObject([{ judge, answered: 0, isStopped: true, because }]);
  });

  it("cannot be taken out of the record", async () => {
    await start();
    await work();
    await expect(test.database.prisma.studyJudgement.deleteMany({ where: { studyId } })).rejects.toThrow("append-only");
  });
});

describe("Starting a judge", () => {
  it("is refused for a draft, without a model, and to those who only judge", async () => {
    const id = randomUUID();
    await createStudy(lead.ctx, { projectId: made.projectId, id, name: id, protocol: studyProtocol() });
    const of = { projectId: made.projectId, studyId: id, role: "judge" as const };
    await expect(startJudge(lead.ctx, of)).rejects.toThrow("the protocol is not frozen");
    await test.database.prisma.modelConnection.deleteMany({ where: { projectId: made.projectId } });
    await expect(start()).rejects.toThrow("no model is set for the role judge; choose one under Models");
    const ada = await makeMember(test.database, made.projectId, "annotator");
    await expect(startJudge(ada.ctx, of)).rejects.toMatchObject({ code: "forbidden" });
  });

  it("is refused while texts are still to come", async () => {
    await test.database.prisma.studyText.updateMany({ where: { studyId, arm: "model" }, data: { state: "to_write" } });
    await expect(start()).rejects.toThrow("12 texts are still to come: a judge is asked when all are there");
  });
});
