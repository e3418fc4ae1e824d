import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import type { VerdictDecision } from "@/lib/schema/verdict";
import { changeReviewSettings } from "@/lib/services/review/change-settings";
import { readTeam } from "@/lib/services/team/read";
import { useDatabase } from "@/lib/testing/database";
import { makeReviewProject } from "@/lib/testing/factories/instruction";
import type { Person } from "@/lib/testing/factories/people";
import { makeReviewCrew, type ReviewCrew } from "@/lib/testing/factories/review-crew";
import { markGold } from "./mark";
import { unmarkGold } from "./unmark";

const test = useDatabase();
let crew: ReviewCrew;
let made: ReviewCrew["made"];
let lead: Person;
let ada: Person;
let ben: Person;

beforeEach(async () => {
  crew = await makeReviewCrew(test.database, 2);
  ({ made, lead, ada, ben } = crew);
});

const id = (at = 0) => crew.id(at);
const where = (at = 0) => crew.where(at);
const claim = ({ ctx }: Person, count = 1) => crew.claim(ctx, count);
const judge = ({ ctx }: Person, decision: VerdictDecision, at = 0, itemVersion = 0) => crew.judge(ctx, decision, at, itemVersion);

describe("Gold and training", () => {
  const gold = (at: number, isTraining: boolean) =>
    markGold(lead.ctx, { ...where(at), decision: "reject", note: "It contradicts itself.", isTraining });

  it("training comes first to someone new, and tells the answer once they have judged", async () => {
    await gold(7, true);
    const { rows } = await claim(ada, 2);
    expect(rows.map(({ item, isTraining }) => [item.id, isTraining])).toEqual([
      [id(7), true],
      [id(0), false],
    ]);
    expect(await judge(ada, "accept", 7)).toMatchObject({ training: { decision: "reject", note: "It contradicts itself." } });
    expect(await judge(ada, "accept", 0)).toMatchObject({ training: null });
    expect((await claim(ada, 1)).rows.map(({ item }) => item.id)).toEqual([id(1)]);
  });

  it("gold goes to everybody beyond the overlap, never to the open queue, and never above the share", async () => {
    await changeReviewSettings(lead.ctx, { projectId: made.projectId, overlap: 1, goldShare: 0.05 });
    await gold(0, false);
    expect((await claim(ada, 10)).rows).toHaveLength(9);
    const placed = { projectId: made.projectId, userId: ben.id, status: "done" as const };
    const others = await makeReviewProject(test.database, { chains: 4 });
    const rows = others.chains.flatMap(({ levels }) => levels).slice(0, 19);
    await test.database.prisma.assignment.createMany({
      data: rows.map(({ id: instructionId }) => ({ ...placed, id: randomUUID(), instructionId, slot: null })),
    });
    expect((await claim(ben, 1)).rows.map(({ item }) => item.id)).toEqual([id(0)]);
    await judge(ben, "accept", 0);
    expect((await claim(ben, 1)).rows).toEqual([]);
  });

  it("tells how often a person is right only from ten on", async () => {
    for (let at = 0; at < 10; at += 1) await gold(at, false);
    const verdicts = Array.from({ length: 10 }, (_, at) => ({
      id: randomUUID(),
      ...where(at),
      userId: ada.id,
      decision: at < 8 ? ("reject" as const) : ("accept" as const),
      idempotencyKey: randomUUID(),
      spentMs: 1000 * (at + 1),
    }));
    await test.database.prisma.verdict.createMany({ data: verdicts });
    const team = await readTeam(lead.ctx, { projectId: made.projectId });
    const found = team.people.find((person) => person.name === "Ada");
    expect(found).toMatchObject({ today: 10, all: 10, medianMs: 5500, gold: { value: 0.8, n: 10 } });
    expect(team.people.find((person) => person.name === "Ben")?.gold).toMatchObject({ value: null, n: 0 });
  });

  it("is gold no more once it is unmarked, and unmarking twice is unmarking once", async () => {
    await gold(0, false);
    await unmarkGold(lead.ctx, where());
    await unmarkGold(lead.ctx, where());
    expect((await claim(ada)).rows.map(({ item }) => item.id)).toEqual([id()]);
    const actions = await test.database.prisma.auditEvent.findMany({
      where: { subject: `instruction ${id()}`, action: { startsWith: "gold." } },
      select: { action: true },
      orderBy: { id: "asc" },
    });
    expect(actions.map(({ action }) => action)).toEqual(["gold.mark", "gold.unmark"]);
  });
});
