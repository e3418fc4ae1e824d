import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { useDatabase } from "@/lib/testing/database";
import { type MadeProject, makeReviewProject } from "@/lib/testing/factories/instruction";
import { makeMember, type Person } from "@/lib/testing/factories/people";
import { findItems } from "./find-items";
import { readOverview } from "./read-overview";
import { waitingWork } from "./waiting-work";

const test = useDatabase();
let project: MadeProject;
let other: MadeProject;
let ada: Person;
let viewer: Person;

beforeAll(async () => {
  project = await makeReviewProject(test.database, { chains: 2 });
  other = await makeReviewProject(test.database, { chains: 1 });
  ada = await makeMember(test.database, project.projectId, "owner", "Ada");
  viewer = await makeMember(test.database, project.projectId, "viewer");
});

describe("the overview", () => {
  it("counts what the filters let through by level, and leaves what they dropped out", async () => {
    const overview = await readOverview(ada.ctx, { projectId: project.projectId });
    expect(overview.seeds).toEqual({ kept: 2, removed: 0 });
    expect(overview.levels.map(({ level, track, kept }) => [level, track, kept])).toEqual([
      [1, "general", 2],
      [2, "general", 2],
      [3, "general", 1],
      [4, "general", 2],
      [5, "general", 2],
    ]);
  });

  it("tells what one person does over and over as one line", async () => {
    const event = { projectId: project.projectId, actorKind: "user", actorId: ada.id, subject: "instruction 1" };
    const actions = ["run.start", "verdict.record", "verdict.record", "verdict.record"];
    for (const action of actions) await test.database.prisma.auditEvent.create({ data: { ...event, action } });
    const { activity } = await readOverview(ada.ctx, { projectId: project.projectId });
    expect(activity.map(({ who, action, count }) => [who, action, count])).toEqual([
      ["Ada", "verdict.record", 3],
      ["Ada", "run.start", 1],
    ]);
  });

  it("keeps the audit from those who may not read it", async () => {
    expect((await readOverview(viewer.ctx, { projectId: project.projectId })).activity).toEqual([]);
  });

  it("is not there for people of other projects", async () => {
    await expect(readOverview(ada.ctx, { projectId: other.projectId })).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("waiting work", () => {
  it("counts what this person has not judged, and nothing for those who do not judge", async () => {
    expect((await waitingWork(ada.ctx, { projectId: project.projectId })).review).toBe(9);
    expect((await waitingWork(viewer.ctx, { projectId: project.projectId })).review).toBe(0);
    const [first] = project.chains[0]?.levels ?? [];
    const verdict = { projectId: project.projectId, userId: ada.id, instructionId: first?.id ?? "", decision: "accept" as const };
    await test.database.prisma.verdict.create({ data: { id: randomUUID(), idempotencyKey: randomUUID(), ...verdict } });
    expect((await waitingWork(ada.ctx, { projectId: project.projectId })).review).toBe(8);
  });

  it("counts rows at gates and failed rows, but none of cancelled runs", async () => {
    const item = { runId: project.runId, stage: "answer", attempt: 0 };
    const subjects = project.chains.flatMap(({ levels }) => levels).slice(0, 3);
    for (const [index, { id }] of subjects.entries()) {
      await test.database.prisma.runItem.create({
        data: { ...item, id: randomUUID(), subjectId: id, status: index === 0 ? "held" : "failed" },
      });
    }
    expect(await waitingWork(viewer.ctx, { projectId: project.projectId })).toMatchObject({ held: 1, failures: 2, stoppedRuns: 0 });
    await test.database.prisma.run.update({ where: { id: project.runId }, data: { status: "cancelled" } });
    expect(await waitingWork(viewer.ctx, { projectId: project.projectId })).toMatchObject({ held: 0, failures: 0 });
  });
});

describe("finding", () => {
  const find = (text: string) => findItems(ada.ctx, { projectId: project.projectId, text });

  it("finds a run by its number", async () => {
    expect(await find("1")).toContainEqual({ kind: "run", id: "1", label: "Run 1", detail: "cancelled" });
  });

  it("finds an instruction by the start of its id, with or without dashes", async () => {
    const id = project.chains[0]?.levels[4]?.id ?? "";
    expect((await find(id.slice(0, 12)))[0]).toMatchObject({ kind: "instruction", id, detail: "level 5" });
    expect((await find(id.slice(0, 8).toUpperCase())).map((item) => item.id)).toContain(id);
  });

  it("finds instructions by words, and a percent sign means itself", async () => {
    const [row] = await test.database.prisma.instruction.findMany({ where: { projectId: project.projectId }, take: 1 });
    const words = row?.text.slice(0, 14) ?? "";
    expect((await find(words)).map(({ kind }) => kind)).toContain("instruction");
    expect(await find("%%%")).toEqual([]);
  });

  it("finds nothing of another project", async () => {
    const foreign = other.chains[0]?.levels[0]?.id ?? "";
    expect(await find(foreign)).toEqual([]);
  });
});
