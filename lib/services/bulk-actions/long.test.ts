import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { useDatabase } from "@/lib/testing/database";
import { makeReviewProject } from "@/lib/testing/factories/instruction";
import { makeMember } from "@/lib/testing/factories/people";
import { countBulkAction } from "./count";
import { laneLength } from "./jobs";
import { readBulkAction } from "./list";
import { startBulkAction } from "./start";
import { undoBulkAction } from "./undo";
import { workBulkAction } from "./work";

const test = useDatabase();

it("a long bulk action whose halves were done before that could be noted is taken up again without doing anything twice", async () => {
  const { prisma, pool } = test.database;
  const { projectId, chains } = await makeReviewProject(test.database, { chains: 1 });
  const { ctx } = await makeMember(test.database, projectId, "lead");
  await pool.query(
    `insert into "Instruction" ("id", "projectId", "runId", "seedId", "queryId", "track", "level", "text")
     select gen_random_uuid(), "projectId", "runId", "seedId", "queryId", "track", "level", "text" || n
     from "Instruction", generate_series(1, $2::int) n where "id" = $1::uuid`,
    [chains[0]?.levels[0]?.id, laneLength * 2],
  );
  const id = randomUUID();
  const { count } = await countBulkAction(ctx, { projectId, id, verb: "reject", scope: { kind: "selection", query: {} } });
  expect(count).toBeGreaterThan(laneLength * 2);
  const [one] = await prisma.instruction.findMany({ where: { projectId }, orderBy: { ordinal: "desc" }, take: 1, select: { id: true } });
  await pool.query(`update "Instruction" set "version" = 1 where "id" = $1::uuid`, [one?.id]);
  await startBulkAction(ctx, { projectId, token: id, count, reason: "Long" });
  const work = () => workBulkAction(ctx, { bulkActionId: id }, new AbortController().signal);
  const counts = async () => {
    const rejected = await prisma.instruction.count({ where: { projectId, reviewState: "reject" } });
    const events = await prisma.auditEvent.count({ where: { projectId, after: { path: ["bulkActionId"], equals: id } } });
    return { rejected, verdicts: await prisma.verdict.count({ where: { bulkActionId: id } }), events };
  };
  await work();
  const done = { rejected: count - 1, verdicts: count - 1, events: count - 1 };
  expect(await counts()).toEqual(done);
  expect(await readBulkAction(ctx, { projectId, id })).toMatchObject({ status: "done", reached: count, skipped: 1 });
  await prisma.bulkAction.update({ where: { id }, data: { status: "running", reached: 0, skipped: 0 } });
  await work();
  expect(await counts()).toEqual(done);
  expect(await readBulkAction(ctx, { projectId, id })).toMatchObject({ status: "done", reached: count, skipped: 1 });
  await undoBulkAction(ctx, { projectId, id });
  await work();
  await prisma.bulkAction.update({ where: { id }, data: { status: "undoing", undoReached: 0 } });
  await work();
  expect(await counts()).toEqual({ rejected: 0, verdicts: 2 * (count - 1), events: 2 * (count - 1) });
  expect(await readBulkAction(ctx, { projectId, id })).toMatchObject({ status: "undone", undoReached: count, left: 0 });
});
