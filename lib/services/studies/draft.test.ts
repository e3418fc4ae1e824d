import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { Protocol } from "@/lib/schema/study";
import type { StudyView } from "@/lib/schema/study-view";
import { systemContextOf } from "@/lib/services/context";
import { useDatabase } from "@/lib/testing/database";
import { makeMember, type Person } from "@/lib/testing/factories/people";
import { type MadeLists, makeListedQueries, studyProtocol } from "@/lib/testing/factories/study";
import { changeDraft, createStudy } from "./draft";
import { freezeStudy } from "./freeze";
import { planStudy } from "./plan";
import { readStudy } from "./read";

const test = useDatabase();
let made: MadeLists;
let lea: Person;
let leo: Person;
let study: StudyView;

beforeAll(async () => {
  made = await makeListedQueries(test.database, 5);
  lea = await makeMember(test.database, made.projectId, "lead", "Lea");
  leo = await makeMember(test.database, made.projectId, "lead", "Leo");
});

const make = async () => {
  study = await createStudy(lea.ctx, { projectId: made.projectId, id: randomUUID(), name: randomUUID(), protocol: studyProtocol() });
};
const save = ({ ctx }: Person, revision: number, part: Partial<Protocol>) =>
  changeDraft(ctx, { projectId: made.projectId, studyId: study.id, revision, protocol: studyProtocol(part) });
const read = () => readStudy(lea.ctx, { projectId: made.projectId, studyId: study.id });
const refusalOf = (saving: Promise<unknown>) =>
  saving.then(
    () => null,
    (error: unknown) => error,
  );

describe("A draft that two leads change", () => {
  it("keeps the first one's words: a save made on an older revision is refused with who saved and what stands, and overwrites nothing", async () => {
    await make();
    expect(study.revision).toBe(1);
    expect((await save(lea, 1, { question: "Lea's question?" })).revision).toBe(2);
    const refusal = await refusalOf(save(leo, 1, { hypothesis: "Leo expects nothing." }));
    expect(refusal).toMatchObject({
      code: "conflict",
      message:
        "Lea saved this draft since you read it (you read revision 1, it is now 2); nothing was overwritten, look at both and decide",
      details: { kind: "stale_draft", readRevision: 1, revision: 2, name: study.name, protocol: { question: "Lea's question?" } },
    });
    expect(await read()).toMatchObject({ revision: 2, protocol: { question: "Lea's question?", hypothesis: study.protocol.hypothesis } });
  });

  it("is what the second one says once they name the revision that stands", async () => {
    await make();
    await save(lea, 1, { question: "Lea's question?" });
    expect(await save(leo, 2, { hypothesis: "Leo expects nothing." })).toMatchObject({
      revision: 3,
      protocol: { hypothesis: "Leo expects nothing.", question: study.protocol.question },
    });
  });

  it("of two saves at once takes one", async () => {
    await make();
    const both = await Promise.allSettled([save(lea, 1, { seed: "lea" }), save(leo, 1, { seed: "leo" })]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect((await read()).revision).toBe(2);
  });

  it("is no conflict where both say the same, as a save sent twice does, and stays at its revision", async () => {
    await make();
    await save(lea, 1, { seed: "again" });
    expect(await save(lea, 1, { seed: "again" })).toMatchObject({ revision: 2, protocol: { seed: "again" } });
  });

  it("tells a person of their own save in another window", async () => {
    await make();
    await save(lea, 1, { seed: "mine" });
    await expect(save(lea, 1, { seed: "other" })).rejects.toThrow("you, in another window, saved this draft since you read it");
  });

  it("tells of a save from the command line", async () => {
    await make();
    const { projectId } = made;
    const shell = systemContextOf(test.database, "larch");
    await planStudy(shell, { projectId, name: study.name, protocol: studyProtocol({ seed: "typed" }), revision: 1 });
    await expect(save(lea, 1, { seed: "other" })).rejects.toThrow("somebody on the command line saved this draft");
  });

  it("guards the name too", async () => {
    await make();
    const named = (person: Person, revision: number, name: string) =>
      changeDraft(person.ctx, { projectId: made.projectId, studyId: study.id, revision, name });
    const name = randomUUID();
    await named(lea, 1, name);
    expect(await refusalOf(named(leo, 1, "Leo's"))).toMatchObject({ code: "conflict", details: { name } });
  });
});

describe("Freezing", () => {
  it("is refused where the draft was changed since it was read, and takes it as it stands where no revision is named", async () => {
    await make();
    const of = { projectId: made.projectId, studyId: study.id };
    await save(lea, 1, { queries: 4, leastPairs: 1 });
    await expect(freezeStudy(leo.ctx, { ...of, revision: 1 })).rejects.toThrow("the draft was changed meanwhile");
    expect(await read()).toMatchObject({ state: "draft", revision: 2 });
    expect(await freezeStudy(leo.ctx, of)).toMatchObject({ state: "open", pairs: 4 });
  });
});

describe("A draft planned by name", () => {
  it("is changed only by whoever names its revision; the same again changes nothing", async () => {
    await make();
    const plan = (protocol: Protocol, revision?: number) =>
      planStudy(lea.ctx, { projectId: made.projectId, name: study.name, protocol, revision });
    expect((await plan(studyProtocol())).revision).toBe(1);
    await expect(plan(studyProtocol({ seed: "new" }))).rejects.toThrow("name its revision to change it, it is now 1");
    expect((await plan(studyProtocol({ seed: "new" }), 1)).revision).toBe(2);
    await expect(plan(studyProtocol({ seed: "newer" }), 1)).rejects.toMatchObject({ code: "conflict" });
  });
});
