import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { everything } from "@/lib/review/selection";
import { listInstructions } from "@/lib/services/instructions/list";
import { useDatabase } from "@/lib/testing/database";
import { type MadeProject, makeReviewProject } from "@/lib/testing/factories/instruction";
import { makeMember, type Person } from "@/lib/testing/factories/people";
import { overrideFilter } from "./override-filter";

const test = useDatabase();
let made: MadeProject;
let ada: Person;
const droppedLevel = () => made.chains[1]?.levels[2] ?? { id: "", filterVerdictId: "" };

beforeAll(async () => {
  made = await makeReviewProject(test.database, { chains: 2 });
  ada = await makeMember(test.database, made.projectId, "annotator", "Ada");
});

async function listed(part: Partial<typeof everything>): Promise<string[]> {
  const selection = { ...everything, ...part };
  const { rows } = await listInstructions(ada.ctx, { projectId: made.projectId, selection, after: undefined, limit: 50 });
  return rows.map(({ id }) => id);
}

describe("overrideFilter", () => {
  it("stands beside the model's verdict, which stays as it was", async () => {
    const { id, filterVerdictId } = droppedLevel();
    const outcome = await overrideFilter(ada.ctx, {
      projectId: made.projectId,
      filterVerdictId,
      decision: "keep",
      reason: "No conflict here.",
    });
    expect(outcome).toMatchObject({ filterDecision: "keep", isOverridden: true });
    expect(outcome.filter).toMatchObject({
      decision: "drop",
      overrides: [{ decision: "keep", reason: "No conflict here.", by: "Ada" }],
    });
    expect(await listed({ isOverridden: true })).toEqual([id]);
    expect(await listed({ filter: "drop" })).toEqual([id]);
  });

  it("is itself overridden by the next one", async () => {
    const { filterVerdictId } = droppedLevel();
    const back = await overrideFilter(ada.ctx, { projectId: made.projectId, filterVerdictId, decision: "drop", reason: "" });
    expect(back).toMatchObject({ filterDecision: "drop", isOverridden: false });
    expect(back.filter.overrides).toHaveLength(2);
    expect(await listed({ isOverridden: true })).toEqual([]);
  });

  it("has a run that has not ended take up again what a person keeps; one that is done waits to be told", async () => {
    const { id, filterVerdictId } = made.chains[1]?.levels[2] ?? { id: "", filterVerdictId: "" };
    const { prisma } = test.database;
    const item = { id: randomUUID(), runId: made.runId, stage: "instruction_filter", subjectId: id };
    await prisma.runItem.create({ data: { ...item, status: "dropped", reason: "conflicting" } });
    const flip = (decision: "keep" | "drop") =>
      overrideFilter(ada.ctx, { projectId: made.projectId, filterVerdictId, decision, reason: "" });
    expect(await flip("keep")).toMatchObject({ isResumed: false, effects: { missing: { run: { status: "done" } } } });
    await flip("drop");
    await prisma.run.update({ where: { id: made.runId }, data: { status: "paused" } });
    expect((await flip("keep")).isResumed).toBe(true);
    const items = await prisma.runItem.findMany({
      where: { subjectId: id },
      select: { stage: true, status: true },
      orderBy: { stage: "asc" },
    });
    expect(items).toEqual([
      { stage: "answer", status: "waiting" },
      { stage: "instruction_filter", status: "kept" },
    ]);
  });

  it("does not know a verdict of another project", async () => {
    const other = await makeReviewProject(test.database, { chains: 1 });
    const filterVerdictId = other.chains[0]?.levels[0]?.filterVerdictId ?? "";
    await expect(
      overrideFilter(ada.ctx, { projectId: made.projectId, filterVerdictId, decision: "drop", reason: "" }),
    ).rejects.toMatchObject({
      code: "not_found",
    });
  });
});
