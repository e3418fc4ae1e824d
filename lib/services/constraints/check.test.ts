import { beforeAll, describe, expect, it } from "vitest";
import { latestCheck } from "@/lib/db/constraint-checks";
import { inTransaction } from "@/lib/db/sql";
import { openQueue } from "@/lib/jobs/queue";
import { startTasks } from "@/lib/jobs/tasks";
import { readChain } from "@/lib/services/chains/read";
import { systemContextOf } from "@/lib/services/context";
import { listFindings } from "@/lib/services/findings/list";
import { useDatabase } from "@/lib/testing/database";
import { type MadeProject, makeReviewProject } from "@/lib/testing/factories/instruction";
import { makeMember, type Person } from "@/lib/testing/factories/people";
import { checkEndedRun, readLatestCheck, startConstraintCheck } from "./start-check";
import { constraintTasks } from "./tasks";
import { checkAll } from "./work-check";

const test = useDatabase();
const forever = new AbortController().signal;
let made: MadeProject;
let lea: Person;
let ada: Person;

beforeAll(async () => {
  made = await makeReviewProject(test.database, { chains: 2 });
  lea = await makeMember(test.database, made.projectId, "lead", "Lea");
  ada = await makeMember(test.database, made.projectId, "annotator", "Ada");
  const { prisma } = test.database;
  await prisma.constraint.update({ where: { id: made.chains[0]?.constraintIds[0] ?? "" }, data: { text: "Use at most 400 words." } });
  const text = "Explain tides. The answer must follow constraint1.";
  await prisma.instruction.update({ where: { id: made.chains[0]?.levels[0]?.id ?? "" }, data: { text } });
});

const everything = () => checkAll(lea.ctx, { projectId: made.projectId, runId: null }, forever, async () => {});

describe("a check of everything", () => {
  it("binds what is unbound, verifies the answers and looks for findings; again it comes out the same", async () => {
    const first = await everything();
    expect(first).toMatchObject({ done: 2, total: 2 });
    expect(first.bound).toBeGreaterThan(0);
    const bound = await test.database.prisma.constraint.findUnique({ where: { id: made.chains[0]?.constraintIds[0] ?? "" } });
    expect(bound).toMatchObject({ bindingState: "bound", bindingSource: "rules" });
    const { rows } = await listFindings(ada.ctx, {
      projectId: made.projectId,
      filter: { status: "open", check: "leaked-words" },
      after: undefined,
      limit: 10,
    });
    expect(rows).toHaveLength(1);
    const count = await test.database.prisma.finding.count();
    expect(await everything()).toEqual({ ...first, bound: 0 });
    expect(await test.database.prisma.finding.count()).toBe(count);
  });

  it("leaves what a person decided", async () => {
    const id = made.chains[0]?.constraintIds[1] ?? "";
    const decided = { bindingState: "judged", bindingSource: "person", text: "Use at most 90 words.", verifierId: null } as const;
    await test.database.prisma.constraint.update({ where: { id }, data: decided });
    await everything();
    expect(await test.database.prisma.constraint.findUnique({ where: { id } })).toMatchObject(decided);
  });

  it("shows its findings and what it measured on the chain", async () => {
    const chain = await readChain(ada.ctx, { projectId: made.projectId, queryId: made.chains[0]?.queryId ?? "" });
    expect(chain.findings.map(({ check }) => check)).toContain("leaked-words");
    expect(chain.measured).toContainEqual({ level: 1, met: 1, of: 1 });
  });
});

describe("a check by the workers", () => {
  async function worked(): Promise<void> {
    const stop = startTasks(test.database.pool, constraintTasks(systemContextOf(test.database, "test")), () => undefined);
    await expect.poll(async () => (await latestCheck(lea.ctx.db, made.projectId))?.status, { timeout: 15_000 }).toBe("done");
    await stop();
  }

  it("is started by a lead, one at a time, and tells how far it is", async () => {
    const started = await startConstraintCheck(lea.ctx, { projectId: made.projectId, run: 1 });
    expect(started).toMatchObject({ runNumber: 1, status: "running", done: 0 });
    await expect(startConstraintCheck(lea.ctx, { projectId: made.projectId, run: null })).rejects.toMatchObject({ code: "conflict" });
    await worked();
    expect(await readLatestCheck(ada.ctx, { projectId: made.projectId })).toMatchObject({
      id: started.id,
      status: "done",
      done: 2,
      total: 2,
    });
  });

  it("follows a run that ended", async () => {
    const jobs = await openQueue(test.database.pool);
    await inTransaction(test.database.pool, (sql) => checkEndedRun(sql, jobs, made.runId));
    await worked();
    expect(await readLatestCheck(ada.ctx, { projectId: made.projectId })).toMatchObject({ runNumber: 1, status: "done" });
  });

  it("is not an annotator's to start, nor of a run that is not there", async () => {
    await expect(startConstraintCheck(ada.ctx, { projectId: made.projectId, run: null })).rejects.toMatchObject({ code: "forbidden" });
    await expect(startConstraintCheck(lea.ctx, { projectId: made.projectId, run: 9 })).rejects.toMatchObject({ code: "not_found" });
  });
});
