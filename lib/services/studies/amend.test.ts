import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { Protocol } from "@/lib/schema/study";
import type { SideChoice } from "@/lib/schema/study-body";
import { useDatabase } from "@/lib/testing/database";
import { makeMember, type Person } from "@/lib/testing/factories/people";
import { type MadeLists, makeListedQueries, studyProtocol } from "@/lib/testing/factories/study";
import { amendStudy } from "./amend";
import { createStudy } from "./draft";
import { freezeStudy } from "./freeze";
import { judgeTurn } from "./judge";
import { readStudy } from "./read";
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

async function frozen(part: Partial<Protocol> = {}) {
  const id = randomUUID();
  await createStudy(lead.ctx, { projectId: made.projectId, id, name: `Study ${id}`, protocol: studyProtocol(part) });
  return freezeStudy(lead.ctx, { projectId: made.projectId, studyId: id });
}
const work = ({ ctx }: Person, studyId: string) => readWork(ctx, { projectId: made.projectId, studyId, limit: 100 });
const judge = ({ ctx }: Person, studyId: string, turnId: string, choice: SideChoice) =>
  judgeTurn(ctx, { projectId: made.projectId, studyId, turnId, choice, spentMs: 4_000, idempotencyKey: randomUUID() });

describe("An amendment", () => {
  it("is a new version with its reason and another hash, and opens a study again", async () => {
    const study = await frozen({ stop: { judgements: 1, until: null } });
    const [one, two] = (await work(ada, study.id)).next;
    await judge(ada, study.id, one?.id ?? "", "left");
    const protocol = { ...study.protocol, stop: { judgements: 100, until: null } };
    const amended = await amendStudy(lead.ctx, {
      projectId: made.projectId,
      studyId: study.id,
      version: 1,
      protocol,
      reason: "One was too few.",
    });
    expect(amended).toMatchObject({ state: "open", version: 2, judged: 1 });
    expect(amended.versions[1]).toMatchObject({ reason: "One was too few.", changed: ["the stop rule"] });
    expect(amended.hash).not.toBe(study.hash);
    await judge(ada, study.id, two?.id ?? "", "left");
  });

  it("is refused where another one was made meanwhile, which stays, and is made once however often it is sent", async () => {
    const study = await frozen();
    const of = { projectId: made.projectId, studyId: study.id, version: 1, reason: "More people." };
    const amended = { ...of, protocol: { ...study.protocol, annotatorsPerPair: 4 } };
    await amendStudy(lead.ctx, amended);
    expect((await amendStudy(lead.ctx, amended)).version).toBe(2);
    await expect(amendStudy(lead.ctx, { ...of, protocol: { ...study.protocol, question: "Which?" } })).rejects.toThrow(
      "version 2 changed how many judge each pair after version 1, which this amendment was made from: read that and amend it",
    );
    expect((await readStudy(lead.ctx, of)).protocol.annotatorsPerPair).toBe(4);
  });

  it("cannot change what the pairs were drawn from", async () => {
    const study = await frozen();
    const protocol = { ...study.protocol, seed: "another" };
    await expect(
      amendStudy(lead.ctx, { projectId: made.projectId, studyId: study.id, version: 1, protocol, reason: "Luck" }),
    ).rejects.toThrow("drawn from the seed: make a new study");
  });

  it("cannot be taken out of the record, even by a statement in the database", async () => {
    const study = await frozen();
    await expect(test.database.prisma.studyVersion.deleteMany({ where: { studyId: study.id } })).rejects.toThrow("append-only");
  });
});
