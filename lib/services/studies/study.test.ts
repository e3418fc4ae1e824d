import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { Protocol } from "@/lib/schema/study";
import type { SideChoice } from "@/lib/schema/study-body";
import { useDatabase } from "@/lib/testing/database";
import { makeMember, type Person } from "@/lib/testing/factories/people";
import { type MadeLists, makeListedQueries, studyProtocol } from "@/lib/testing/factories/study";
import { changeDraft, createStudy } from "./draft";
import { freezeStudy } from "./freeze";
import { judgeTurn } from "./judge";
import { listStudies, readStudy } from "./read";
import { readWork } from "./work";

const test = useDatabase();
let made: MadeLists;
let lead: Person;
let ada: Person;

beforeAll(async () => {
  made = await makeListedQueries(test.database, 41);
  lead = await makeMember(test.database, made.projectId, "lead", "Lea");
  ada = await makeMember(test.database, made.projectId, "annotator", "Ada");
});

const draft = (part: Partial<Protocol> = {}, name = `Study ${randomUUID()}`) =>
  createStudy(lead.ctx, { projectId: made.projectId, id: randomUUID(), name, protocol: studyProtocol(part) });
const frozen = async (part: Partial<Protocol> = {}) =>
  freezeStudy(lead.ctx, { projectId: made.projectId, studyId: (await draft(part)).id });
const work = ({ ctx }: Person, studyId: string, part: { limit?: number; before?: string } = {}) =>
  readWork(ctx, { projectId: made.projectId, studyId, limit: 100, ...part });
const judge = ({ ctx }: Person, studyId: string, turnId: string, choice: SideChoice, idempotencyKey: string = randomUUID()) =>
  judgeTurn(ctx, { projectId: made.projectId, studyId, turnId, choice, reasons: [], spentMs: 4_000, idempotencyKey });

describe("A draft", () => {
  it("tells what it would take, which queries are the same in all arms, and nothing that keeps it from being frozen", async () => {
    const study = await draft();
    expect(study).toMatchObject({ state: "draft", version: 0, hash: null, pairs: 0 });
    expect(study.draft).toMatchObject({
      problems: [],
      candidates: 40,
      same: 1,
      categories: ["Budget", "Format"],
      plan: { pairs: 40, judgements: 132 },
    });
  });

  it("is changed freely, and the same id again makes no second one", async () => {
    const id = randomUUID();
    const make = () => createStudy(lead.ctx, { projectId: made.projectId, id, name: "Once", protocol: studyProtocol() });
    await make();
    await make();
    const changed = await changeDraft(lead.ctx, {
      projectId: made.projectId,
      studyId: id,
      revision: 1,
      protocol: studyProtocol({ queries: 12 }),
    });
    expect(changed.draft?.problems[0]).toContain("on 12 queries, and the protocol asks for at least 30");
    expect((await listStudies(lead.ctx, { projectId: made.projectId })).filter(({ name }) => name === "Once")).toHaveLength(1);
    await expect(
      createStudy(lead.ctx, { projectId: made.projectId, id: randomUUID(), name: "Once", protocol: studyProtocol() }),
    ).rejects.toMatchObject({
      code: "conflict",
    });
  });

  it("is refused with too few pairs, and stays as it was", async () => {
    const study = await draft({ queries: 12 });
    await expect(freezeStudy(lead.ctx, { projectId: made.projectId, studyId: study.id })).rejects.toMatchObject({ code: "conflict" });
    expect(await readStudy(lead.ctx, { projectId: made.projectId, studyId: study.id })).toEqual(study);
  });

  it("is judged by nobody", async () => {
    expect((await work(ada, (await draft()).id)).endedBecause).toBe("The protocol is not frozen yet.");
  });
});

describe("A frozen study", () => {
  it("has the hash of its protocol, and the pairs of its sample, once however often it is frozen", async () => {
    const study = await frozen();
    expect(study).toMatchObject({ state: "open", version: 1, pairs: 40, waiting: 0, draft: null });
    expect(study.hash).toBe(study.versions[0]?.hash);
    expect(await freezeStudy(lead.ctx, { projectId: made.projectId, studyId: study.id })).toEqual(study);
    await expect(
      changeDraft(lead.ctx, { projectId: made.projectId, studyId: study.id, revision: 1, protocol: studyProtocol({ queries: 31 }) }),
    ).rejects.toThrow("amend it, with a reason");
  });

  it("shows two sides in one dress, with their length, and nothing of the arms", async () => {
    const study = await frozen();
    const { next, turns } = await work(ada, study.id);
    expect({ turns, shown: next.length }).toEqual({ turns: 44, shown: 44 });
    const [turn] = next;
    const sides = [turn?.left.constraints[0], turn?.right.constraints[0]].sort();
    expect(sides[0]).toMatch(/^Keep it (short|under \d+ words, title included)\.$/);
    expect(turn?.left.words).toBeGreaterThan(0);
    expect(JSON.stringify(next)).not.toMatch(/model|edited|arm|first|second|repeat/i);
  });

  it("asks a person the same turns at every visit, and puts either arm left as often", async () => {
    const study = await frozen();
    const [one, two] = await Promise.all([work(ada, study.id), work(ada, study.id)]);
    expect(one).toEqual(two);
    const lefts = one.next.filter(({ left }) => left.constraints[0] === "Keep it short.").length;
    expect(Math.abs(2 * lefts - one.next.length)).toBeLessThanOrEqual(1);
  });

  it("keeps what was said once however often it was sent, and the newest of what was said anew", async () => {
    const study = await frozen();
    const [first, second] = (await work(ada, study.id)).next;
    const key = randomUUID();
    await judge(ada, study.id, first?.id ?? "", "left", key);
    expect(await judge(ada, study.id, first?.id ?? "", "left", key)).toEqual({ turns: 44, judged: 1 });
    await judge(ada, study.id, first?.id ?? "", "tie");
    const { next, judged } = await work(ada, study.id);
    expect({ judged, next: next[0]?.id }).toEqual({ judged: 1, next: second?.id });
    const [back] = (await work(ada, study.id, { before: second?.id ?? "" })).next;
    expect(back).toMatchObject({ id: first?.id, given: { choice: "tie", reasons: [] } });
    expect((await work(ada, study.id, { before: "end" })).next).toEqual([back]);
    expect(await test.database.prisma.judgement.count({ where: { turnId: first?.id ?? "" } })).toBe(2);
  });

  it("knows only a person's own turns, and the protocol's reasons", async () => {
    const study = await frozen();
    const [turn] = (await work(ada, study.id)).next;
    const ben = await makeMember(test.database, made.projectId, "annotator");
    await expect(judge(ben, study.id, turn?.id ?? "", "left")).rejects.toMatchObject({ code: "not_found" });
    const given = { projectId: made.projectId, studyId: study.id, turnId: turn?.id ?? "", choice: "left" as const, spentMs: 1 };
    await expect(judgeTurn(ada.ctx, { ...given, reasons: ["Because"], idempotencyKey: randomUUID() })).rejects.toMatchObject({
      code: "invalid_input",
    });
  });

  it("gives each pair to as many people as the protocol asks for, and tells the next why there is nothing", async () => {
    const study = await frozen({ annotatorsPerPair: 1 });
    await work(ada, study.id);
    const ben = await makeMember(test.database, made.projectId, "annotator");
    expect(await work(ben, study.id)).toMatchObject({
      turns: 0,
      next: [],
      endedBecause: "Every pair has the one person the protocol asks for.",
    });
  });

  it("leaves a list as it was frozen, whatever becomes of it", async () => {
    const study = await frozen();
    const before = await work(ada, study.id);
    await test.database.pool.query(`update "Constraint" set "text" = 'Overwritten' where "queryId" = any($1::uuid[])`, [made.queryIds]);
    expect(await work(ada, study.id)).toEqual(before);
  });
});

describe("The stop rule", () => {
  it("ends judging when the judgements are there; what comes later is refused in words", async () => {
    const study = await frozen({ stop: { judgements: 2, until: null } });
    const [one, two, three] = (await work(ada, study.id)).next;
    await judge(ada, study.id, one?.id ?? "", "left");
    await judge(ada, study.id, two?.id ?? "", "right");
    await expect(judge(ada, study.id, three?.id ?? "", "left")).rejects.toThrow("The 2 judgements the protocol asks for are there.");
    expect(await readStudy(lead.ctx, { projectId: made.projectId, studyId: study.id })).toMatchObject({ state: "ended", judged: 2 });
    expect((await work(ada, study.id)).next).toEqual([]);
  });

  it("ends judging after the last day", async () => {
    const study = await frozen({ stop: { judgements: null, until: "2020-01-31" } });
    expect((await work(ada, study.id)).endedBecause).toBe("The protocol’s last day was 2020-01-31.");
  });
});
