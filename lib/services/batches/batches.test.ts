import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { everything } from "@/lib/review/selection";
import type { NewReviewBatch } from "@/lib/schema/review-batch";
import { changeReviewSettings } from "@/lib/services/review/change-settings";
import { claimItems } from "@/lib/services/review/claim";
import { setMemberSkills } from "@/lib/services/team/set-skills";
import { useDatabase } from "@/lib/testing/database";
import { type MadeProject, makeReviewProject } from "@/lib/testing/factories/instruction";
import { makeMember, type Person } from "@/lib/testing/factories/people";
import { closeReviewBatch } from "./close";
import { createBatch } from "./create";
import { listBatches } from "./list";

const test = useDatabase();
let made: MadeProject;
let lead: Person;
let ada: Person;
let ben: Person;

beforeEach(async () => {
  made = await makeReviewProject(test.database, { chains: 2 });
  lead = await makeMember(test.database, made.projectId, "lead", "Lea");
  ada = await makeMember(test.database, made.projectId, "annotator", "Ada");
  ben = await makeMember(test.database, made.projectId, "annotator", "Ben");
  await changeReviewSettings(lead.ctx, { projectId: made.projectId, overlap: 1 });
});

const id = (at: number) => made.chains.flatMap(({ levels }) => levels)[at]?.id ?? "";
const levels = (level: 4 | 5) => ({ ...everything, levels: [level] });
const make = (part: Partial<NewReviewBatch> & Pick<NewReviewBatch, "selection">) =>
  createBatch(lead.ctx, { projectId: made.projectId, id: randomUUID(), name: "Hard ones", ...part });
const claim = async ({ ctx }: Person, count: number) =>
  (await claimItems(ctx, { projectId: made.projectId, count, selection: everything })).rows.map(({ item }) => item.id);

describe("A batch", () => {
  it("comes to its people before anything else, then batches of their skills, then the open queue", async () => {
    await setMemberSkills(lead.ctx, { projectId: made.projectId, userId: ada.id, skills: ["Law", "law "] });
    await make({ selection: levels(4), skill: "law" });
    await make({ selection: levels(5), people: [ada.id] });
    expect(await claim(ada, 5)).toEqual(expect.arrayContaining([id(4), id(9), id(3), id(8), id(0)]));
    expect((await claim(ben, 10)).sort()).toEqual([id(1), id(2), id(5), id(6), id(7)].sort());
  });

  it("has an overlap of its own, which the database keeps too", async () => {
    await make({ selection: levels(5), overlap: 2, people: [ada.id, ben.id] });
    expect(await claim(ada, 2)).toEqual([id(4), id(9)]);
    expect(await claim(ben, 2)).toEqual([id(4), id(9)]);
    const third = { id: randomUUID(), projectId: made.projectId, instructionId: id(4), userId: lead.id, slot: 3 };
    await expect(test.database.prisma.assignment.create({ data: third })).rejects.toThrow(/has its 2 people/);
  });

  it("is made once from the same id, takes nothing from another open batch, and says when nothing is free", async () => {
    const batchId = randomUUID();
    const made1 = await make({ id: batchId, selection: levels(5), people: [ada.id] });
    expect(made1).toMatchObject({ items: 2, by: "Lea", people: [{ name: "Ada" }] });
    expect(await make({ id: batchId, selection: levels(5), people: [ada.id] })).toMatchObject({ id: batchId, items: 2 });
    await expect(make({ selection: levels(5), skill: "law" })).rejects.toMatchObject({ code: "conflict" });
    const { rows } = await listBatches(lead.ctx, { projectId: made.projectId, after: undefined, limit: 10 });
    expect(rows).toHaveLength(1);
  });

  it("gives back what is left when it is closed", async () => {
    const { id: batchId } = await make({ selection: levels(5), skill: "law" });
    expect(await claim(ben, 10)).toHaveLength(8);
    await closeReviewBatch(lead.ctx, { projectId: made.projectId, batchId });
    await closeReviewBatch(lead.ctx, { projectId: made.projectId, batchId });
    expect(await claim(ben, 10)).toHaveLength(10);
  });

  it("needs an overlap, and people of the project", async () => {
    await expect(make({ selection: everything, people: ["nobody"] })).rejects.toMatchObject({ code: "invalid_input" });
    await changeReviewSettings(lead.ctx, { projectId: made.projectId, overlap: null });
    await expect(make({ selection: everything })).rejects.toMatchObject({ code: "conflict" });
  });
});
