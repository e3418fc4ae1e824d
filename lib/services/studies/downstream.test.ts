import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { Protocol } from "@/lib/schema/study";
import { useDatabase } from "@/lib/testing/database";
import { makeMember } from "@/lib/testing/factories/people";
import { studyProtocol } from "@/lib/testing/factories/study";
import { useStudyDesk } from "@/lib/testing/factories/study-desk";
import { createStudy } from "./draft";
import { readStudy } from "./read";
import { readReport } from "./report";
import { readRows } from "./rows";
import { startDownstream } from "./start-downstream";
import { workDownstream } from "./work-downstream";

const test = useDatabase();
const protocol: Partial<Protocol> = { queries: 3, leastPairs: 2, unit: "instruction", strata: { categories: [], levels: [1, 3] } };
const desk = useStudyDesk(test, { queries: 5, protocol });
const { at, calls, prepared, worker } = desk;
const never = new AbortController().signal;
const work = (studyId: string, signal = never) => workDownstream(worker(), at(studyId), signal);
const progress = async (studyId: string) => (await readStudy(desk.lead.ctx, at(studyId))).downstream;
const served = (role: "judge" | "generator", baseUrl: string) => desk.served(baseUrl, role);

describe("The downstream arm", () => {
  it("has every level of every arm answered and marked, by code where code can and by the judge else, and paid once", async () => {
    const id = await prepared();
    expect(await progress(id)).toBeNull();
    const started = await startDownstream(desk.lead.ctx, at(id));
    expect(started.downstream).toMatchObject({ asked: 12, answered: 0, marks: 0, probes: 0, open: 12 });
    await Promise.all([work(id), work(id)]);
    const done = await progress(id);
    expect(done).toMatchObject({ asked: 12, answered: 12, failed: 0, open: 0, because: null });
    expect(done?.marked).toBe((done?.marks ?? 0) - (done?.untellable ?? 0));
    const { downstream } = await readRows(desk.lead.ctx, at(id));
    expect(downstream).toHaveLength(done?.marked ?? 0);
    expect(new Set(downstream.map(({ by }) => by))).toEqual(new Set(["code", "judge"]));
    expect(new Set(downstream.map(({ level }) => level))).toEqual(new Set([1, 3]));
    expect(downstream.every(({ costUsd }) => costUsd !== null && costUsd > 0)).toBe(true);
    const [answers, judged] = [await calls("answer"), await calls("judge")];
    await startDownstream(desk.lead.ctx, at(id));
    await work(id);
    expect([answers, await calls("answer"), await calls("judge")]).toEqual([12, 12, judged]);
  });

  it("is in the report: shares with intervals, what differs between the arms, and the cost of a kept row", async () => {
    const id = await prepared();
    await startDownstream(desk.lead.ctx, at(id));
    await work(id);
    const { downstream } = await readReport(desk.lead.ctx, at(id));
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
    await startDownstream(desk.lead.ctx, at(id));
    await work(id);
    const half = await progress(id);
    expect(half?.failed).toBeGreaterThan(0);
    expect(half).toMatchObject({ answered: 12, because: "The model’s reply came to nothing (refusal): the model refused" });
    expect((await readRows(desk.lead.ctx, at(id))).downstream.length).toBeLessThan(half?.marked ?? 0);
    await served("judge", "rehearsal://local");
    await startDownstream(desk.lead.ctx, at(id));
    await work(id);
    expect(await progress(id)).toMatchObject({ failed: 0, because: null });
    expect(await calls("answer")).toBe(12);
  });

  it("keeps an answer that failed, and goes on with the others", async () => {
    const id = await prepared();
    await served("generator", `rehearsal://local?faults=0.5&kinds=refusal&seed=${id}`);
    await startDownstream(desk.lead.ctx, at(id));
    await work(id);
    const half = await progress(id);
    expect(half).toMatchObject({ failed: 12 - (half?.answered ?? 0), open: 0 });
    expect(half?.failed).toBeGreaterThan(0);
    expect(half?.marked).toBeGreaterThan(0);
  });

  it("takes the answers people judge where there are any, and does not pay for them again", async () => {
    const id = await prepared({ unit: "answer" });
    expect(await calls("answer")).toBe(6);
    await startDownstream(desk.lead.ctx, at(id));
    await work(id);
    expect(await progress(id)).toMatchObject({ answered: 12, failed: 0 });
    expect(await calls("answer")).toBe(12);
  });

  it("goes on after a restart, and pays for nothing twice", async () => {
    const id = await prepared();
    await served("generator", "rehearsal://local?latency=120");
    await test.database.prisma.modelConnection.updateMany({ where: { projectId: desk.made.projectId }, data: { concurrency: 2 } });
    await startDownstream(desk.lead.ctx, at(id));
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
    await expect(startDownstream(desk.lead.ctx, at(lists))).rejects.toThrow(
      "this study compares lists, and only instructions can be answered",
    );
    const draft = randomUUID();
    await createStudy(desk.lead.ctx, {
      projectId: desk.made.projectId,
      id: draft,
      name: draft,
      protocol: studyProtocol({ unit: "instruction" }),
    });
    await expect(startDownstream(desk.lead.ctx, at(draft))).rejects.toThrow("the protocol is not frozen");
    const id = await prepared();
    await test.database.prisma.modelConnection.deleteMany({ where: { projectId: desk.made.projectId, role: "judge" } });
    await expect(startDownstream(desk.lead.ctx, at(id))).rejects.toThrow("no model is set for the role judge");
    const ada = await makeMember(test.database, desk.made.projectId, "annotator");
    await expect(startDownstream(ada.ctx, at(id))).rejects.toMatchObject({ code: "forbidden" });
  });
});
