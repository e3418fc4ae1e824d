import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { answeredChains } from "@/lib/db/chain-states";
import { sqlOf } from "@/lib/db/sql";
import { unboundConstraints } from "@/lib/db/unbound-constraints";
import type { PartItem } from "@/lib/schema/part";
import { ownPartEdits } from "@/lib/services/parts/own-edits";
import { useDatabase } from "@/lib/testing/database";
import { makePartCrew, type PartCrew } from "@/lib/testing/factories/part-crew";
import { addListed } from "./add-listed";
import { dropListed } from "./drop-listed";
import { editListed } from "./edit-listed";

const test = useDatabase();
let crew: PartCrew;
let where: { projectId: string; queryId: string };

beforeAll(async () => {
  crew = await makePartCrew(test.database);
  where = { projectId: crew.projectId, queryId: crew.subjects.constraints };
});

async function list(): Promise<Extract<PartItem, { kind: "constraints" }>> {
  const part = await crew.see(crew.ada.ctx, "constraints");
  if (part.kind !== "constraints") throw new Error("not a list");
  return part;
}

const usesOf = (constraintId: string) => test.database.prisma.instructionConstraint.count({ where: { constraintId } });
const versions = () =>
  test.database.prisma.instruction.findMany({ where: { queryId: where.queryId }, select: { version: true }, orderBy: { level: "asc" } });

/** What the checks know of it, and whether rules would look at it were it unbound. */
async function watched(constraintId: string): Promise<{ isDropped: boolean | undefined; isToBeBound: boolean }> {
  const { pool, prisma } = test.database;
  const [chain] = await answeredChains(sqlOf(pool), where.projectId, [where.queryId]);
  await prisma.constraint.update({ where: { id: constraintId }, data: { bindingState: "unbound" } });
  const unbound = await unboundConstraints(sqlOf(pool), [where.queryId]);
  const isDropped = chain?.constraints.find(({ id }) => id === constraintId)?.isDropped;
  return { isDropped, isToBeBound: unbound.some(({ id }) => id === constraintId) };
}

describe("a query's list of constraints", () => {
  it("says at which levels each is used", async () => {
    const { constraints } = await list();
    expect(constraints.map(({ levels }) => levels[0])).toEqual([1, 1, 2, 2, 3, 3, 4, 4, 5, 5]);
  });

  it("takes other words once, for every level, and is not overwritten from an older reading", async () => {
    const before = await list();
    const [first] = before.constraints;
    const input = { ...where, constraintId: first?.id ?? "", version: before.version, text: "Use at most 80 words." };
    const after = await editListed(crew.ada.ctx, input);
    expect(after.version).not.toBe(before.version);
    expect(await editListed(crew.ada.ctx, input)).toMatchObject({ version: after.version });
    expect((await versions()).map(({ version }) => version)).toEqual([1, 1, 1, 1, 1]);
    expect((await list()).constraints[0]).toMatchObject({ text: "Use at most 80 words.", bindingState: "bound" });
    await expect(editListed(crew.ben.ctx, { ...input, text: "Mine" })).rejects.toMatchObject({ details: { kind: "stale" } });
    const edits = await ownPartEdits(crew.ada.ctx, { projectId: where.projectId, kind: "constraints" });
    expect(edits).toMatchObject([{ kind: "list_text", queryId: where.queryId, before: first?.text, after: "Use at most 80 words." }]);
  });

  it("loses a dropped one at every level and has it back at the same ones", async () => {
    const before = await list();
    const third = before.constraints[2];
    const constraintId = third?.id ?? "";
    const dropped = await dropListed(crew.ada.ctx, { ...where, constraintId, version: before.version });
    expect(dropped).toMatchObject({ kind: "constraints" });
    expect((await list()).constraints.map(({ id }) => id)).not.toContain(constraintId);
    expect(await usesOf(constraintId)).toBe(0);
    expect(await watched(constraintId)).toEqual({ isDropped: true, isToBeBound: false });
    expect(await dropListed(crew.ada.ctx, { ...where, constraintId, version: before.version })).toMatchObject({ version: dropped.version });
    const words = { category: third?.category ?? "", text: third?.text ?? "" };
    const back = await addListed(crew.ada.ctx, { ...where, id: constraintId, version: dropped.version, ...words });
    expect(back.version).toBe(before.version);
    expect(await usesOf(constraintId)).toBe(third?.levels.length);
    expect(await watched(constraintId)).toEqual({ isDropped: false, isToBeBound: true });
  });

  it("takes a new one once, used by no level yet", async () => {
    const before = await list();
    const id = randomUUID();
    const input = { ...where, id, version: before.version, category: "Tone", text: "Keep it dry" };
    await addListed(crew.ada.ctx, input);
    await addListed(crew.ada.ctx, input);
    const found = (await list()).constraints.filter((each) => each.text === "Keep it dry");
    expect(found).toMatchObject([{ id, source: "person", levels: [] }]);
  });
});
