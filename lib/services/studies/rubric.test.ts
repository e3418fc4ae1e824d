import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { rubricByCode } from "@/lib/pipeline/study/rubric-by-code";
import type { Protocol } from "@/lib/schema/study";
import type { BlindText, RubricAnswer } from "@/lib/schema/study-rubric";
import { useDatabase } from "@/lib/testing/database";
import { makeMember, type Person } from "@/lib/testing/factories/people";
import { type MadeLists, makeListedQueries, studyProtocol } from "@/lib/testing/factories/study";
import { amendStudy } from "./amend";
import { answerRubric } from "./answer-rubric";
import { createStudy } from "./draft";
import { freezeStudy } from "./freeze";
import { judgeTurn } from "./judge";
import { listStudyWork } from "./list-work";
import { readStudy } from "./read";
import { readReport } from "./report";
import { readRows } from "./rows";
import { alwaysByCode } from "./rubric-asked";
import { readRubricWork } from "./rubric-work";
import { readWork } from "./work";

const test = useDatabase();
let made: MadeLists;
let lead: Person;
let ada: Person;
let ben: Person;

beforeAll(async () => {
  made = await makeListedQueries(test.database, 6);
  lead = await makeMember(test.database, made.projectId, "lead", "Lea");
  ada = await makeMember(test.database, made.projectId, "annotator", "Ada");
  ben = await makeMember(test.database, made.projectId, "annotator", "Ben");
});

const rubric: Protocol["rubric"] = ["valid", "atomic", "checkable", "relevant", "conflict_free", "natural"];
async function frozen(part: Partial<Protocol> = {}): Promise<string> {
  const id = randomUUID();
  const protocol = studyProtocol({ queries: 5, leastPairs: 2, rubric, ...part });
  await createStudy(lead.ctx, { projectId: made.projectId, id, name: id, protocol });
  return (await freezeStudy(lead.ctx, { projectId: made.projectId, studyId: id })).id;
}
const at = (studyId: string) => ({ projectId: made.projectId, studyId });
const work = ({ ctx }: Person, studyId: string, part: { before?: string } = {}) =>
  readRubricWork(ctx, { ...at(studyId), limit: 20, ...part });
const yes = ({ constraints }: BlindText): RubricAnswer[] =>
  constraints.flatMap(({ place, questions }) => questions.map((question) => ({ subject: place, question, answer: true })));
const send = ({ ctx }: Person, studyId: string, text: BlindText | undefined, part: Partial<Parameters<typeof answerRubric>[1]> = {}) =>
  answerRubric(ctx, {
    ...at(studyId),
    ...{ turnId: text?.id ?? "", answers: text ? yes(text) : [], spentMs: 4_000, idempotencyKey: randomUUID() },
    ...part,
  });

describe("The rubric pass", () => {
  it("shows texts in one dress, and nothing of the arms or of what code answered", async () => {
    const { next, texts, answered, endedBecause } = await work(ada, await frozen());
    expect({ texts, answered, shown: next.length, endedBecause }).toEqual({ texts: 10, answered: 0, shown: 10, endedBecause: null });
    expect(Object.keys(next[0] ?? {})).toEqual(["id", "query", "constraints", "instruction", "given"]);
    expect(Object.keys(next[0]?.constraints[0] ?? {})).toEqual(["place", "text", "questions"]);
    expect(JSON.stringify(next)).not.toMatch(/model|edited|arm|rater|code|answer"|category|Format|Budget/i);
    expect(next.map(({ constraints }) => constraints[0]?.text).filter((text) => text === "Keep it short.")).toHaveLength(5);
    const ids = await test.database.prisma.studyText.findMany({ select: { id: true, queryId: true } });
    for (const { id, queryId } of ids) expect(JSON.stringify(next)).not.toMatch(new RegExp(`${id}|${queryId}`));
  });

  it("asks nobody what code answers, and the rest of every constraint", async () => {
    const { next } = await work(ada, await frozen());
    const [short, bound] = ["Keep it short.", /^Keep it under/].map((text) =>
      next.flatMap(({ constraints }) => constraints).find((one) => new RegExp(text).test(one.text)),
    );
    expect(short?.questions).toEqual(["valid", "relevant", "conflict_free"]);
    expect(bound?.questions.filter((question) => alwaysByCode.includes(question))).toEqual([]);
    for (const text of ["Keep it short", "Use at most 90 words", "", "In the style of a pirate, and end with a joke"])
      expect(rubricByCode([text]).map(({ question }) => question)).toEqual(expect.arrayContaining([...alwaysByCode]));
  });

  it("is drawn once for each person, and gives each text to as many as the protocol asks for", async () => {
    const studyId = await frozen({ annotatorsPerPair: 1 });
    const [one, two] = await Promise.all([work(ada, studyId), work(ada, studyId)]);
    expect(one).toEqual(two);
    expect(await work(ben, studyId)).toMatchObject({
      texts: 0,
      endedBecause: "There is no text left for you: each has the one person the protocol asks for.",
    });
  });

  it("keeps each sending once, and the newest of what was answered anew", async () => {
    const studyId = await frozen();
    const [text, other] = (await work(ada, studyId)).next;
    const idempotencyKey = randomUUID();
    await send(ada, studyId, text, { idempotencyKey });
    expect(await send(ada, studyId, text, { idempotencyKey })).toEqual({ texts: 10, answered: 1 });
    const answers = (text ? yes(text) : []).map((one, place) => ({ ...one, answer: place > 0 }));
    await send(ada, studyId, text, { answers });
    const { next } = await work(ada, studyId);
    expect(next[0]?.id).toBe(other?.id);
    const [back] = (await work(ada, studyId, { before: other?.id ?? "" })).next;
    expect(back).toEqual({ ...text, given: answers });
    expect(await test.database.prisma.studyRubricAnswer.count({ where: { turnId: text?.id ?? "" } })).toBe(2);
    await expect(test.database.prisma.studyRubricAnswer.deleteMany({})).rejects.toThrow("append-only");
    const { rubric: rows } = await readRows(lead.ctx, at(studyId));
    expect(rows.filter(({ raterKind, answer }) => raterKind === "person" && !answer)).toHaveLength(1);
  });

  it("refuses in words what was not asked, what is open, somebody else's text, and what comes too late", async () => {
    const studyId = await frozen();
    const [text] = (await work(ada, studyId)).next;
    const answers = text ? yes(text) : [];
    await expect(send(ada, studyId, text, { answers: answers.slice(1) })).rejects.toMatchObject({
      code: "invalid_input",
      message: "“valid” of constraint 1 has no answer.",
    });
    const more = [...answers, { subject: 0, question: "atomic" as const, answer: true }];
    await expect(send(ada, studyId, text, { answers: more })).rejects.toThrow("“atomic” of constraint 1 is not asked.");
    const stray = [...answers, { subject: 40, question: "valid" as const, answer: true }];
    await expect(send(ada, studyId, text, { answers: stray })).rejects.toThrow("Constraint 41 is not asked about.");
    await expect(send(ben, studyId, text)).rejects.toMatchObject({ code: "not_found" });
    await test.database.prisma.study.update({ where: { id: studyId }, data: { closedAt: new Date("2026-01-02") } });
    await expect(send(ada, studyId, text)).rejects.toThrow("The study was closed on 2026-01-02. These answers came after it");
    expect(await work(ada, studyId)).toMatchObject({ next: [], endedBecause: "The study was closed on 2026-01-02." });
  });

  it("says why there is nothing where the protocol asks only what code answers", async () => {
    expect(await work(ada, await frozen({ rubric: ["atomic", "checkable"] }))).toMatchObject({
      texts: 0,
      endedBecause: "The protocol asks no question about single constraints or instructions that people answer.",
    });
  });
});

describe("An amendment of the rubric", () => {
  const amended = async (studyId: string, next: Protocol["rubric"]) => {
    const { protocol, version } = await readStudy(lead.ctx, at(studyId));
    return amendStudy(lead.ctx, { ...at(studyId), version, protocol: { ...protocol, rubric: next }, reason: "On second thought." });
  };

  it("adds questions until somebody has answered; then those that code answers alone, and questions can go", async () => {
    const studyId = await frozen({ rubric: ["valid"] });
    await amended(studyId, ["valid", "relevant"]);
    const [first] = (await work(ada, studyId)).next;
    expect(first?.constraints[0]?.questions).toEqual(["valid", "relevant"]);
    await send(ada, studyId, first);
    await expect(amended(studyId, ["valid", "relevant", "conflict_free"])).rejects.toThrow(
      "people have answered the rubric already, and would not be asked “It contradicts none of the others”: make a new study to ask it",
    );
    expect((await amended(studyId, ["valid", "atomic"])).version).toBe(3);
  });
});

describe("The rubric in the report", () => {
  it("names people as their preferences do, leaves out what was answered too fast, and counts people and code", async () => {
    const studyId = await frozen();
    const [turn] = (await readWork(ben.ctx, { ...at(studyId), limit: 1 })).next;
    const given = { turnId: turn?.id ?? "", choice: "tie" as const, reasons: [], spentMs: 4_000, idempotencyKey: randomUUID() };
    await judgeTurn(ben.ctx, { ...at(studyId), ...given });
    for (const text of (await work(ada, studyId)).next) await send(ada, studyId, text);
    const [fast] = (await work(ben, studyId)).next;
    await send(ben, studyId, fast, { spentMs: 900 });
    const { rubric: rows } = await readRows(lead.ctx, at(studyId));
    const people = rows.filter(({ raterKind }) => raterKind === "person");
    expect(new Set(people.map(({ rater, excluded }) => `${rater} ${excluded}`))).toEqual(new Set(["p1 faster than 1.5 s", "p2 "]));
    const report = (await readReport(lead.ctx, at(studyId))).rubric.filter(({ category }) => category === null);
    expect(report.find(({ arm, question }) => arm === "model" && question === "valid")?.answers).toMatchObject({ people: 20, code: 0 });
    expect(report.find(({ arm, question }) => arm === "edited" && question === "atomic")?.answers).toMatchObject({ people: 0, code: 20 });
  });
});

describe("A lead", () => {
  it("sees of everybody who began how many pairs they judged and about how many texts they answered, and nothing of what they said", async () => {
    const studyId = await frozen();
    const [first, second] = (await work(ben, studyId)).next;
    await send(ben, studyId, first);
    await send(ben, studyId, second);
    await send(ben, studyId, second);
    const [turn] = (await readWork(ada.ctx, { ...at(studyId), limit: 1 })).next;
    await judgeTurn(ada.ctx, {
      ...at(studyId),
      ...{ turnId: turn?.id ?? "", choice: "left", reasons: [], spentMs: 4_000, idempotencyKey: randomUUID() },
    });
    await work(ada, studyId);
    expect((await readStudy(lead.ctx, at(studyId))).progress).toEqual([
      { userId: ada.id, name: "Ada", turns: 6, judged: 1, texts: 10, answered: 0 },
      { userId: ben.id, name: "Ben", turns: 0, judged: 0, texts: 10, answered: 2 },
    ]);
  });
});

describe("A person's studies", () => {
  it("say how far they are in the rubric, and nothing of it where people are asked nothing", async () => {
    const [studyId, plain] = [await frozen(), await frozen({ rubric: ["atomic"] })];
    const rowOf = async (id: string) => (await listStudyWork(ada.ctx, { projectId: made.projectId })).find((row) => row.id === id);
    expect(await rowOf(studyId)).toMatchObject({ rubric: { texts: 0, answered: 0, endedBecause: null }, writing: null });
    await send(ada, studyId, (await work(ada, studyId)).next[0]);
    expect(await rowOf(studyId)).toMatchObject({ rubric: { texts: 10, answered: 1, endedBecause: null } });
    expect(await rowOf(plain)).toMatchObject({ rubric: null });
  });
});
