import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { everything } from "@/lib/review/selection";
import type { VerdictDecision } from "@/lib/schema/verdict";
import type { Context } from "@/lib/services/context";
import { useDatabase } from "@/lib/testing/database";
import { type MadeProject, makeReviewProject } from "@/lib/testing/factories/instruction";
import { makeMember, type Person } from "@/lib/testing/factories/people";
import { ownDecisions } from "./own-decisions";
import { readQueue } from "./read-queue";
import { recordVerdict } from "./record-verdict";
import { withdrawVerdict } from "./withdraw-verdict";

const test = useDatabase();
let made: MadeProject;
let ada: Person;
let ben: Person;

beforeAll(async () => {
  made = await makeReviewProject(test.database, { chains: 3 });
  ada = await makeMember(test.database, made.projectId, "annotator", "Ada");
  ben = await makeMember(test.database, made.projectId, "annotator", "Ben");
});

function level(chain: number, of: number): string {
  return made.chains[chain]?.levels[of - 1]?.id ?? "";
}

function verdict(instructionId: string, decision: VerdictDecision, more: { idempotencyKey?: string; itemVersion?: number } = {}) {
  const { idempotencyKey = randomUUID(), itemVersion = 0 } = more;
  return { projectId: made.projectId, instructionId, decision, reason: "", spentMs: 900, idempotencyKey, itemVersion };
}

async function ids(ctx: Context, limit = 50): Promise<string[]> {
  const { rows } = await readQueue(ctx, { projectId: made.projectId, selection: everything, after: undefined, limit });
  return rows.map(({ id }) => id);
}

describe("The queue", () => {
  it("gives a person what they have not judged or skipped, in order, and gives it back when they take it back", async () => {
    const chain = made.chains[2];
    const chainIds = chain?.levels.map(({ id }) => id) ?? [];
    const [first = "", second = ""] = chainIds;
    const before = await ids(ada.ctx);
    expect(before.filter((id) => chainIds.includes(id))).toEqual(chainIds);
    await recordVerdict(ada.ctx, verdict(first, "skip"));
    const given = await recordVerdict(ada.ctx, verdict(second, "accept"));
    expect((await ids(ada.ctx)).filter((id) => chainIds.includes(id))).toEqual(chainIds.slice(2));
    expect((await ids(ben.ctx)).filter((id) => chainIds.includes(id))).toEqual(chainIds);
    await withdrawVerdict(ada.ctx, { projectId: made.projectId, verdict: given.id, idempotencyKey: randomUUID() });
    expect((await ids(ada.ctx)).filter((id) => chainIds.includes(id))).toEqual(chainIds.slice(1));
  });

  it("pages without leaving out or repeating an item", async () => {
    const all = await ids(ben.ctx, 50);
    const paged: string[] = [];
    let after: string | undefined;
    do {
      const page = await readQueue(ben.ctx, { projectId: made.projectId, selection: everything, after, limit: 4 });
      paged.push(...page.rows.map(({ id }) => id));
      after = page.next ?? undefined;
    } while (after !== undefined);
    expect(paged).toEqual(all);
  });

  it("brings whole items: constraints, ladder, filters, answers and the person's own verdict", async () => {
    const { rows } = await readQueue(ben.ctx, {
      projectId: made.projectId,
      selection: { ...everything, levels: [5] },
      after: undefined,
      limit: 5,
    });
    const hardest = rows.find(({ id }) => id === level(2, 5));
    expect(hardest).toMatchObject({
      level: 5,
      version: 0,
      mine: null,
      runNumber: 1,
      query: { text: expect.stringContaining("telescope") },
    });
    expect(hardest?.constraints.map(({ category }) => category).slice(0, 2)).toEqual(["Response format", "Audience"]);
    expect(hardest?.ladder.map((rung) => [rung.level, rung.constraintIds.length])).toEqual([
      [1, 2],
      [2, 4],
      [3, 6],
      [4, 8],
      [5, 10],
    ]);
    expect(hardest?.filters.map(({ noun, decision }) => [noun, decision])).toEqual([
      ["query", "keep"],
      ["instruction", "keep"],
    ]);
    expect(hardest?.answers.map(({ kind }) => kind)).toEqual(["answer", "weaker", "revised"]);
    expect(hardest?.feedback[0]?.findings).toHaveLength(10);
  });
});

describe("ownDecisions", () => {
  it("lists what stands, newest first, and leaves out what was taken back", async () => {
    const cleo = await makeMember(test.database, made.projectId, "lead", "Cleo");
    const kept = await recordVerdict(cleo.ctx, verdict(level(2, 3), "accept"));
    const gone = await recordVerdict(cleo.ctx, verdict(level(2, 4), "reject"));
    const last = await recordVerdict(cleo.ctx, verdict(level(2, 5), "skip"));
    await withdrawVerdict(cleo.ctx, { projectId: made.projectId, verdict: gone.id, idempotencyKey: randomUUID() });
    const own = await ownDecisions(cleo.ctx, { projectId: made.projectId, limit: 10 });
    expect(own.map(({ verdictId }) => verdictId)).toEqual([last.id, kept.id]);
  });

  it("reaches to the day's beginning when asked to, however many were given, and no further than the latest before it", async () => {
    const dana = await makeMember(test.database, made.projectId, "lead", "Dana");
    const given = [];
    for (const place of [1, 2, 3] as const) given.push(await recordVerdict(dana.ctx, verdict(level(1, place), "accept")));
    const ids = given.map(({ id }) => id).reverse();
    const listed = async (now: Date) => {
      const own = await ownDecisions({ ...dana.ctx, now: () => now }, { projectId: made.projectId, limit: 1, isDay: true });
      return own.map(({ verdictId }) => verdictId);
    };
    expect(await listed(new Date())).toEqual(ids);
    expect(await listed(new Date(Date.now() + 25 * 3_600_000))).toEqual(ids.slice(0, 1));
  });
});
