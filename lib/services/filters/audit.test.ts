import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { everything } from "@/lib/review/selection";
import type { VerdictDecision } from "@/lib/schema/verdict";
import { listInstructions } from "@/lib/services/instructions/list";
import { overrideFilter } from "@/lib/services/review/override-filter";
import { recordVerdict } from "@/lib/services/review/record-verdict";
import { withdrawVerdict } from "@/lib/services/review/withdraw-verdict";
import { useDatabase } from "@/lib/testing/database";
import { type MadeProject, makeReviewProject } from "@/lib/testing/factories/instruction";
import { makeMember, type Person } from "@/lib/testing/factories/people";
import { auditFilters } from "./audit";
import { listFilteredQueries } from "./list-queries";
import { drawFilterSample, listSamples } from "./sample";

const test = useDatabase();
let made: MadeProject;
let ada: Person;
let ben: Person;
let lead: Person;

beforeAll(async () => {
  made = await makeReviewProject(test.database, { chains: 2 });
  ada = await makeMember(test.database, made.projectId, "annotator", "Ada");
  ben = await makeMember(test.database, made.projectId, "annotator", "Ben");
  lead = await makeMember(test.database, made.projectId, "lead", "Lea");
});

const level = (chain: number, of: number) => made.chains[chain]?.levels[of - 1] ?? { id: "", filterVerdictId: "" };
const judge = (person: Person, instructionId: string, decision: VerdictDecision) =>
  recordVerdict(person.ctx, {
    projectId: made.projectId,
    instructionId,
    decision,
    reason: "",
    spentMs: 900,
    idempotencyKey: randomUUID(),
    itemVersion: 0,
  });
const audit = async () => {
  const rows = await auditFilters(lead.ctx, { projectId: made.projectId });
  const found = rows.find(({ stage }) => stage === "instruction_filter");
  if (!found) throw new Error("the second filter has no audit");
  return found;
};

describe("The audit of a filter", () => {
  it("counts what people say of kept and of dropped items, one word an item", async () => {
    const before = await audit();
    expect(before.kept.all + before.dropped.all).toBe(10);
    expect([before.kept.keep, before.kept.drop, before.dropped.keep, before.dropped.drop]).toEqual([0, 0, 0, 0]);
    await judge(ada, level(0, 1).id, "accept");
    await judge(ben, level(0, 1).id, "accept");
    await judge(ada, level(0, 2).id, "reject");
    await judge(ada, level(0, 3).id, "revise");
    await judge(ada, level(0, 4).id, "accept");
    await judge(ben, level(0, 4).id, "reject");
    await judge(ada, level(1, 3).id, "reject");
    const { kept, dropped } = await audit();
    expect({ keep: kept.keep, drop: kept.drop }).toEqual({ keep: 1, drop: 1 });
    expect(dropped).toMatchObject({ all: 1, keep: 0, drop: 1 });
  });

  it("takes a person's latest word, and none that was taken back", async () => {
    const given = await judge(ada, level(0, 5).id, "reject");
    expect((await audit()).kept.drop).toBe(2);
    await withdrawVerdict(ada.ctx, { projectId: made.projectId, verdict: given.id, idempotencyKey: randomUUID() });
    expect((await audit()).kept.drop).toBe(1);
    await judge(ada, level(0, 2).id, "accept");
    expect((await audit()).kept).toMatchObject({ keep: 2, drop: 0 });
  });

  it("lets an override of the very verdict speak before the verdicts on the item, and keeps the model's own", async () => {
    const { filterVerdictId } = level(1, 3);
    await overrideFilter(ada.ctx, { projectId: made.projectId, filterVerdictId, decision: "keep", reason: "Fine." });
    expect(await audit()).toMatchObject({ dropped: { all: 1, keep: 1, drop: 0 }, overrides: 1 });
  });

  it("says that there is not enough data instead of a number", async () => {
    const { accuracy } = await audit();
    expect(accuracy.rightDrops).toEqual({ value: null, n: 1, because: "people looked at 1 of the dropped items; 10 are needed" });
    expect(accuracy.yield.value).toBe(0.9);
  });

  it("is not for annotators, whose verdicts it would colour", async () => {
    await expect(auditFilters(ada.ctx, { projectId: made.projectId })).rejects.toMatchObject({ code: "forbidden" });
  });
});

describe("A sample of what a filter dropped", () => {
  it("holds its share, the same for the same id, and can be asked for as a selection", async () => {
    const id = randomUUID();
    const drawn = await drawFilterSample(lead.ctx, { projectId: made.projectId, id, share: 0.5, isByLevel: true });
    expect(drawn).toMatchObject({ id, items: 1, share: 0.5, by: "Lea" });
    await drawFilterSample(lead.ctx, { projectId: made.projectId, id, share: 0.5, isByLevel: true });
    expect(await listSamples(lead.ctx, { projectId: made.projectId })).toHaveLength(1);
    const selection = { ...everything, sample: id };
    const { rows } = await listInstructions(lead.ctx, { projectId: made.projectId, selection, after: undefined, limit: 10 });
    expect(rows.map((row) => row.id)).toEqual([level(1, 3).id]);
  });

  it("holds queries where the first filter's are asked for", async () => {
    const { prisma } = test.database;
    const [chain] = made.chains;
    const [query] = [chain?.queryId ?? ""];
    const said = await prisma.filterVerdict.findFirstOrThrow({ where: { queryId: query } });
    await prisma.query.update({ where: { id: query }, data: { filterDecision: "drop" } });
    const id = randomUUID();
    const drawn = await drawFilterSample(lead.ctx, { projectId: made.projectId, id, share: 1, isByLevel: false, noun: "query" });
    expect(drawn).toMatchObject({ noun: "query", items: 1, judged: 0 });
    const { rows } = await listFilteredQueries(lead.ctx, { projectId: made.projectId, sample: id, limit: 10 });
    expect(rows.map((row) => [row.id, row.filter.id, row.standing])).toEqual([[query, said.id, "drop"]]);
    await overrideFilter(lead.ctx, { projectId: made.projectId, filterVerdictId: said.id, decision: "keep", reason: "" });
    const [after] = await listSamples(lead.ctx, { projectId: made.projectId });
    expect(after).toMatchObject({ id, items: 1, judged: 1 });
  });

  it("is a lead's to draw", async () => {
    const input = { projectId: made.projectId, id: randomUUID(), share: 1, isByLevel: false };
    await expect(drawFilterSample(ada.ctx, input)).rejects.toMatchObject({ code: "forbidden" });
  });
});
