import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Protocol } from "@/lib/schema/study";
import { StudyBody } from "@/lib/schema/study-body";
import type { Context } from "@/lib/services/context";
import { systemContextOf } from "@/lib/services/context";
import { rehearsalModels } from "@/lib/services/models/rehearsal-models";
import { useDatabase } from "@/lib/testing/database";
import { makeMember, type Person } from "@/lib/testing/factories/people";
import { type MadeLists, makeListedQueries, studyProtocol } from "@/lib/testing/factories/study";
import { createStudy } from "./draft";
import { freezeStudy } from "./freeze";
import { readStudy } from "./read";
import { readWork } from "./work";
import { workPrepare } from "./work-prepare";
import { saveWriting, skipWriting, submitWriting } from "./write";
import { readWriting } from "./writing";

const test = useDatabase();
let made: MadeLists;
let lead: Person;
let ada: Person;
let ben: Person;
let studyId: string;

beforeAll(async () => {
  made = await makeListedQueries(test.database, 4);
  lead = await makeMember(test.database, made.projectId, "lead", "Lea");
  ada = await makeMember(test.database, made.projectId, "annotator", "Ada");
  ben = await makeMember(test.database, made.projectId, "annotator", "Ben");
  await test.database.prisma.modelConnection.createMany({ data: rehearsalModels(made.projectId) });
});
const arms = [...studyProtocol().arms.slice(0, 1), { key: "own", name: "By people", source: { kind: "written" as const } }];
async function frozen(part: Partial<Protocol> = {}): Promise<string> {
  const id = randomUUID();
  const protocol = studyProtocol({ arms, queries: 3, leastPairs: 2, ...part });
  await createStudy(lead.ctx, { projectId: made.projectId, id, name: id, protocol });
  return (await freezeStudy(lead.ctx, { projectId: made.projectId, studyId: id })).id;
}
beforeEach(async () => {
  studyId = await frozen();
});

const later = ({ ctx }: Person, hours: number): Context => ({ ...ctx, now: () => new Date(Date.now() + hours * 3_600_000) });
const read = ({ ctx }: { ctx: Context }) => readWriting(ctx, { projectId: made.projectId, studyId });
const at = (textId: string | undefined) => ({ projectId: made.projectId, studyId, textId: textId ?? "" });
const list = (...constraints: string[]) => ({ categories: [{ name: "Format", constraints }] });
const good = list("Use a table", "Use at most 90 words");

describe("The writing queue", () => {
  it("gives each person a query of their own, the same at every visit, and shows nothing but the query", async () => {
    const [one, two] = await Promise.all([read(ada), read(ben)]);
    expect(one.turn?.id).not.toBe(two.turn?.id);
    expect(one).toMatchObject({ left: 3, written: 0, leastCategories: 1, leastConstraints: 2, endedBecause: null });
    expect(await Promise.all([read(ada), read(ada)])).toEqual([one, one]);
    expect(Object.keys(one.turn ?? {})).toEqual(["id", "query", "draft"]);
    expect(JSON.stringify(one)).not.toMatch(/Demand|keep it short|model/i);
  });

  it("keeps what is typed, and gives it to nobody else", async () => {
    const { turn } = await read(ada);
    await saveWriting(ada.ctx, { ...at(turn?.id), draft: list("Half a") });
    expect((await read(ada)).turn).toEqual({ ...turn, draft: list("Half a") });
    await expect(saveWriting(ben.ctx, { ...at(turn?.id), draft: good })).rejects.toThrow("not yours to write");
    const next = await skipWriting(ada.ctx, at(turn?.id));
    expect(next.turn?.id).not.toBe(turn?.id);
    const taken: (string | undefined)[] = [];
    for (const person of [ben, await makeMember(test.database, made.projectId, "annotator")]) {
      const own = (await read(person)).turn;
      expect(own?.draft).toBeNull();
      taken.push(own?.id);
    }
    expect(taken).toContain(turn?.id);
  });

  it("gives a query to somebody else when its writer is away for long, and refuses what they send then", async () => {
    const { turn } = await read(ada);
    await saveWriting(ada.ctx, { ...at(turn?.id), draft: list("Half a") });
    const people = [ben, lead, await makeMember(test.database, made.projectId, "annotator")];
    const turns: (string | undefined)[] = [];
    for (const person of people) turns.push((await read({ ctx: later(person, 3) })).turn?.id);
    expect(turns).toContain(turn?.id);
    await expect(submitWriting(ada.ctx, { ...at(turn?.id), draft: good })).rejects.toThrow("after two hours without a word");
  });

  it("says in words what is lacking", async () => {
    const { turn } = await read(ada);
    const send = (draft: ReturnType<typeof list>) => submitWriting(ada.ctx, { ...at(turn?.id), draft });
    await expect(send(list("Use a table"))).rejects.toMatchObject({
      code: "invalid_input",
      message: "Write at least 2 constraints: there is 1.",
    });
    await expect(send({ categories: [] })).rejects.toThrow("Write at least 1 category: there is none yet.");
    expect((await readStudy(lead.ctx, { projectId: made.projectId, studyId })).waiting).toBe(3);
  });

  it("takes what is sent once, and the study opens when all is written", async () => {
    const { turn } = await read(ada);
    const after = await submitWriting(ada.ctx, { ...at(turn?.id), draft: good });
    expect(after).toMatchObject({ written: 1, left: 2 });
    expect(after.turn?.id).not.toBe(turn?.id);
    expect(await submitWriting(ada.ctx, { ...at(turn?.id), draft: good })).toEqual(after);
    const second = await submitWriting(ada.ctx, { ...at(after.turn?.id), draft: good });
    const done = await submitWriting(ada.ctx, { ...at(second.turn?.id), draft: good });
    expect(done).toMatchObject({ turn: null, left: 0, written: 3, endedBecause: expect.stringContaining("Everything is written.") });
    expect(await readStudy(lead.ctx, { projectId: made.projectId, studyId })).toMatchObject({ state: "open", waiting: 0 });
  });

  it("never has people judge what they wrote themselves", async () => {
    let { turn } = await read(ada);
    while (turn) ({ turn } = await submitWriting(ada.ctx, { ...at(turn.id), draft: good }));
    const work = ({ ctx }: Person) => readWork(ctx, { projectId: made.projectId, studyId, limit: 20 });
    const endedBecause = "There is no pair left for you: nobody judges what they wrote themselves.";
    expect(await work(ada)).toMatchObject({ turns: 0, endedBecause });
    expect(await work(ben)).toMatchObject({ turns: 3, endedBecause: null });
  });
});

describe("Lists that become instructions", () => {
  it("must be long enough for five levels, and are then made into instructions like any other", async () => {
    await test.database.pool.query(`update "Constraint" set "droppedAt" = null where "queryId" = any($1::uuid[])`, [made.queryIds]);
    studyId = await frozen({ unit: "instruction", strata: { categories: [], levels: [1] } });
    const { turn, leastConstraints } = await read(ada);
    expect(leastConstraints).toBe(5);
    await expect(submitWriting(ada.ctx, { ...at(turn?.id), draft: good })).rejects.toThrow("Write at least 5 constraints: there are 2.");
    const draft = {
      categories: [1, 2, 3, 4, 5].map((n) => ({ name: `Kind ${n}`, constraints: [`Name ${n} dishes`, `Mention the word "w${n}"`] })),
    };
    await submitWriting(ada.ctx, { ...at(turn?.id), draft });
    const signal = new AbortController().signal;
    await workPrepare(systemContextOf(test.database, "worker"), { projectId: made.projectId, studyId }, signal);
    const text = await test.database.prisma.studyText.findUniqueOrThrow({ where: { id: turn?.id ?? "" } });
    expect(text).toMatchObject({ state: "ready", writtenById: ada.id, draft: null });
    expect(StudyBody.parse(text.body).levels).toHaveLength(5);
  });
});

describe("Where nobody writes", () => {
  it("says why", async () => {
    studyId = await frozen({ arms: studyProtocol().arms });
    expect(await read(ada)).toMatchObject({ turn: null, endedBecause: "No arm of this study is written by people." });
    await expect(skipWriting(ada.ctx, at(randomUUID()))).rejects.toThrow("No arm of this study is written by people.");
  });
});
