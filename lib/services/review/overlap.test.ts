import { randomUUID } from "node:crypto";
import { setTimeout } from "node:timers/promises";
import { beforeEach, describe, expect, it } from "vitest";
import { lockInstruction } from "@/lib/db/instructions";
import { addVerdict } from "@/lib/db/verdicts";
import { startTasks } from "@/lib/jobs/tasks";
import { everything } from "@/lib/review/selection";
import type { VerdictDecision } from "@/lib/schema/verdict";
import { closeReviewBatch } from "@/lib/services/batches/close";
import { createBatch } from "@/lib/services/batches/create";
import { systemContextOf } from "@/lib/services/context";
import { markGold } from "@/lib/services/gold/mark";
import { unmarkGold } from "@/lib/services/gold/unmark";
import { useDatabase } from "@/lib/testing/database";
import type { Person } from "@/lib/testing/factories/people";
import { makeReviewCrew, type ReviewCrew } from "@/lib/testing/factories/review-crew";
import { reviewTasks } from "./tasks";

const test = useDatabase();
let crew: ReviewCrew;

beforeEach(async () => {
  crew = await makeReviewCrew(test.database, null);
});

const item = (at = 0) => test.database.prisma.instruction.findUniqueOrThrow({ where: { id: crew.id(at) } });
const consensus = async (at = 0) => (await item(at)).consensus;
const places = (at = 0) =>
  test.database.prisma.assignment.findMany({
    where: { instructionId: crew.id(at) },
    select: { userId: true, slot: true, status: true },
    orderBy: { slot: "asc" },
  });

/** Writes a verdict as the service does, but holds its transaction open until the returned function is called. */
async function beingWritten({ id: userId }: Person, decision: VerdictDecision): Promise<() => Promise<void>> {
  let letGo: () => void = () => undefined;
  const released = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const given = { ...crew.where(), userId, decision, reason: "", itemVersion: 0, spentMs: 900 };
  let ended: Promise<void> = Promise.resolve();
  await new Promise<void>((written, failed) => {
    ended = test.database.prisma.$transaction(async (tx) => {
      await lockInstruction(tx, crew.made.projectId, crew.id());
      await addVerdict(tx, { ...given, id: randomUUID(), idempotencyKey: randomUUID(), withdrawsId: null, createdAt: new Date() });
      written();
      await released;
    });
    ended.catch(failed);
  });
  return () => {
    letGo();
    return ended;
  };
}

/** What has not come to an end after a while. */
const isWaiting = (work: Promise<unknown>) => Promise.race([work.then(() => false), setTimeout(400, true)]);

describe("A verdict that is being written while the overlap changes", () => {
  it("has its place once the project is shared out", async () => {
    const commit = await beingWritten(crew.ada, "accept");
    const sharing = crew.share(1);
    expect(await isWaiting(sharing)).toBe(true);
    await commit();
    await sharing;
    expect(await places()).toEqual([{ userId: crew.ada.id, slot: 1, status: "done" }]);
    expect(await consensus()).toBe("agreed");
    expect(await crew.claimIds(crew.ben.ctx, 10)).not.toContain(crew.id());
  });

  it("begins after it, with a place of its own to ask for, where the change came first", async () => {
    await crew.judge(crew.ada.ctx, "accept");
    await crew.share(1);
    await expect(crew.judge(crew.ben.ctx, "reject")).rejects.toMatchObject({ code: "conflict", details: { kind: "slot", taken: 1 } });
  });

  it("counts in what people agree on by the new overlap", async () => {
    await crew.judge(crew.ada.ctx, "accept");
    await crew.share(3);
    const commit = await beingWritten(crew.ben, "reject");
    const sharing = crew.share(2);
    expect(await isWaiting(sharing)).toBe(true);
    await commit();
    await sharing;
    expect(await consensus()).toBe("disputed");
  });
});

describe("Sharing out", () => {
  it("gives places to what was judged while sharing was off for a time, and nobody comes as the N+1st", async () => {
    await crew.share(2);
    await crew.claim(crew.ada.ctx);
    await crew.judge(crew.ada.ctx, "accept");
    await crew.share(null);
    await crew.judge(crew.ben.ctx, "accept");
    await crew.judge(crew.cleo.ctx, "reject");
    await crew.share(2);
    const given = [crew.ada, crew.ben].map(({ id: userId }, index) => ({ userId, slot: index + 1, status: "done" }));
    expect(await places()).toEqual(given);
    expect(await crew.claimIds(crew.lead.ctx, 10)).not.toContain(crew.id());
    await crew.share(2);
    expect(await places()).toEqual(given);
  });

  it("is finished by a worker where the process ended before people's agreement was told anew", async () => {
    await crew.judge(crew.ada.ctx, "accept");
    await crew.share(1);
    await test.database.prisma.instruction.update({ where: { id: crew.id() }, data: { consensus: "open" } });
    const stop = startTasks(test.database.pool, reviewTasks(systemContextOf(test.database, "worker")), console.error);
    await expect.poll(() => consensus(), { timeout: 10_000 }).toBe("agreed");
    await stop();
  });
});

describe("A batch with an overlap of its own", () => {
  it("tells anew what people agree on when it begins and when it is closed", async () => {
    await crew.judge(crew.ada.ctx, "accept");
    await crew.share(2);
    expect(await consensus()).toBe("open");
    const { projectId } = crew.made;
    const batch = { projectId, name: "All", selection: everything, overlap: 1, people: [crew.ben.id] };
    const { id: batchId } = await createBatch(crew.lead.ctx, { ...batch, id: randomUUID() });
    expect(await consensus()).toBe("agreed");
    await closeReviewBatch(crew.lead.ctx, { projectId, batchId });
    expect(await consensus()).toBe("open");
  });
});

describe("An item that is gold no more", () => {
  it("has the people who judged it, and what they make of it", async () => {
    await markGold(crew.lead.ctx, { ...crew.where(), decision: "accept", note: "", isTraining: false });
    await crew.judge(crew.ada.ctx, "accept");
    await crew.judge(crew.ben.ctx, "reject");
    await crew.share(2);
    expect([await places(), await consensus()]).toEqual([[], "open"]);
    await unmarkGold(crew.lead.ctx, crew.where());
    expect((await places()).map(({ userId }) => userId)).toEqual([crew.ada.id, crew.ben.id]);
    expect(await consensus()).toBe("disputed");
    expect(await crew.claimIds(crew.cleo.ctx, 10)).not.toContain(crew.id());
  });
});
