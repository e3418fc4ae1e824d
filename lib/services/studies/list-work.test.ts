import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { Protocol } from "@/lib/schema/study";
import { useDatabase } from "@/lib/testing/database";
import { makeMember, type Person } from "@/lib/testing/factories/people";
import { type MadeLists, makeListedQueries, studyProtocol } from "@/lib/testing/factories/study";
import { createStudy } from "./draft";
import { freezeStudy } from "./freeze";
import { judgeTurn } from "./judge";
import { listStudyWork } from "./list-work";
import { readWork } from "./work";

const test = useDatabase();
let made: MadeLists;
let lead: Person;
let ada: Person;
let ben: Person;

beforeAll(async () => {
  made = await makeListedQueries(test.database, 41);
  lead = await makeMember(test.database, made.projectId, "lead", "Lea");
  ada = await makeMember(test.database, made.projectId, "annotator", "Ada");
  ben = await makeMember(test.database, made.projectId, "annotator", "Ben");
});

const draft = (part: Partial<Protocol> = {}) =>
  createStudy(lead.ctx, { projectId: made.projectId, id: randomUUID(), name: `Study ${randomUUID()}`, protocol: studyProtocol(part) });
const frozen = async (part: Partial<Protocol> = {}) =>
  freezeStudy(lead.ctx, { projectId: made.projectId, studyId: (await draft(part)).id });
const rowOf = async ({ ctx }: Person, studyId: string) =>
  (await listStudyWork(ctx, { projectId: made.projectId })).find(({ id }) => id === studyId);

describe("A person's studies", () => {
  it("are those that are frozen and whose texts are there or to be written, with nothing of their protocol", async () => {
    const written = { key: "people", name: "By people", source: { kind: "written" as const } };
    const [study, plan, prepared] = [await frozen(), await draft(), await frozen({ arms: [...studyProtocol().arms, written] })];
    const rubric = { texts: 0, answered: 0, endedBecause: null };
    const row = { id: study.id, name: study.name, turns: 0, judged: 0, endedBecause: null, rubric, writing: null };
    expect(await rowOf(ada, study.id)).toEqual(row);
    expect(await rowOf(ada, plan.id)).toBeUndefined();
    const endedBecause = "40 texts are still being written: you can begin when all are there.";
    expect(await rowOf(ada, prepared.id)).toMatchObject({ endedBecause, rubric: { endedBecause }, writing: { left: 40, written: 0 } });
  });

  it("say how far this person is, whatever others did", async () => {
    const study = await frozen();
    const where = { projectId: made.projectId, studyId: study.id };
    const [turn] = (await readWork(ada.ctx, { ...where, limit: 1 })).next;
    const given = { turnId: turn?.id ?? "", choice: "tie" as const, reasons: [], spentMs: 4_000, idempotencyKey: randomUUID() };
    await judgeTurn(ada.ctx, { ...where, ...given });
    expect(await rowOf(ada, study.id)).toMatchObject({ turns: 44, judged: 1, endedBecause: null });
    expect(await rowOf(ben, study.id)).toMatchObject({ turns: 0, judged: 0, endedBecause: null });
  });

  it("say why there is nothing to judge: the stop rule, or that every pair has its people", async () => {
    const ended = await frozen({ stop: { judgements: null, until: "2020-01-31" } });
    const full = await frozen({ annotatorsPerPair: 1 });
    await readWork(ada.ctx, { projectId: made.projectId, studyId: full.id, limit: 1 });
    expect((await rowOf(ada, ended.id))?.endedBecause).toBe("The protocol’s last day was 2020-01-31.");
    expect((await rowOf(ada, full.id))?.endedBecause).toBeNull();
    expect((await rowOf(ben, full.id))?.endedBecause).toBe("Every pair has the one person the protocol asks for.");
  });
});
