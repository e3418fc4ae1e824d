import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { everything } from "@/lib/review/selection";
import type { InstructionSort, SortOrder } from "@/lib/schema/instruction-sort";
import type { Selection } from "@/lib/schema/selection";
import { recordVerdict } from "@/lib/services/review/record-verdict";
import { withdrawVerdict } from "@/lib/services/review/withdraw-verdict";
import { useDatabase } from "@/lib/testing/database";
import { type MadeProject, makeReviewProject } from "@/lib/testing/factories/instruction";
import { makeMember, type Person } from "@/lib/testing/factories/people";
import { countInstructions, listInstructions, readSelectionChoices } from "./list";

const test = useDatabase();
let made: MadeProject;
let ada: Person;
let ben: Person;
const level = (chain: number, of: number) => made.chains[chain]?.levels[of - 1]?.id ?? "";

beforeAll(async () => {
  made = await makeReviewProject(test.database, { chains: 3 });
  ada = await makeMember(test.database, made.projectId, "annotator", "Ada");
  ben = await makeMember(test.database, made.projectId, "annotator", "Ben");
  for (const [id, check] of [
    [level(1, 2), "conflict"],
    [level(1, 2), "truncated"],
    [level(0, 5), "conflict"],
  ] as const)
    await find(id, check);
});

async function find(instructionId: string, check: string): Promise<string> {
  const id = randomUUID();
  const { runId, projectId, chains } = made;
  const about = { runId, projectId, queryId: chains[0]?.queryId ?? "", instructionId, track: "general", level: 1 } as const;
  const severity = check === "conflict" ? "error" : "warning";
  await test.database.prisma.finding.create({
    data: { id, ...about, check, severity, field: "text", constraintIds: [], message: "m", repairs: [], fingerprint: id },
  });
  return id;
}

async function pages(sort: InstructionSort, order: SortOrder, limit: number): Promise<string[]> {
  const ids: string[] = [];
  let after: string | undefined;
  do {
    const page = await listInstructions(ada.ctx, { projectId: made.projectId, selection: everything, sort, order, after, limit });
    ids.push(...page.rows.map(({ id }) => id));
    after = page.next ?? undefined;
  } while (after !== undefined);
  return ids;
}

async function found(part: Partial<Selection>): Promise<string[]> {
  const selection = { ...everything, ...part };
  const { rows } = await listInstructions(ada.ctx, { projectId: made.projectId, selection, after: undefined, limit: 50 });
  expect((await countInstructions(ada.ctx, { projectId: made.projectId, selection })).count).toBe(rows.length);
  return rows.map(({ id }) => id);
}

describe("The order of the list", () => {
  it.each(["ordinal", "level", "updated", "findings"] as const)("pages by %s without gaps or repeats, both ways", async (sort) => {
    const forth = await pages(sort, "asc", 4);
    const whole = await pages(sort, "asc", 50);
    expect(forth).toEqual(whole);
    expect(new Set(forth).size).toBe(15);
    expect(await pages(sort, "desc", 4)).toEqual([...whole].reverse());
  });

  it("by findings counts the open ones, as they come and go", async () => {
    expect((await pages("findings", "desc", 50)).slice(0, 2)).toEqual([level(1, 2), level(0, 5)]);
    const extra = await Promise.all([find(level(2, 1), "conflict"), find(level(2, 1), "truncated"), find(level(2, 1), "placeholder")]);
    expect((await pages("findings", "desc", 50))[0]).toBe(level(2, 1));
    await test.database.prisma.finding.updateMany({ where: { id: { in: extra } }, data: { status: "repaired" } });
    expect((await pages("findings", "desc", 50))[0]).toBe(level(1, 2));
    await test.database.prisma.finding.deleteMany({ where: { id: { in: extra } } });
    expect(await found({ hasFindings: true })).toEqual([level(0, 5), level(1, 2)]);
  });

  it("by change has what was judged last at its end", async () => {
    const given = { idempotencyKey: randomUUID(), decision: "accept", reason: "", itemVersion: 0, spentMs: null } as const;
    await recordVerdict(ben.ctx, { projectId: made.projectId, instructionId: level(0, 3), ...given });
    expect((await pages("updated", "asc", 50)).at(-1)).toBe(level(0, 3));
  });
});

describe("Filters on what was found and said", () => {
  it("find by check and severity of one open finding", async () => {
    expect(await found({ check: "conflict" })).toEqual([level(0, 5), level(1, 2)]);
    expect(await found({ severity: "warning" })).toEqual([level(1, 2)]);
    expect(await found({ check: "truncated", severity: "error" })).toEqual([]);
  });

  it("find by a person's latest decision, not by one it replaced or that was taken back", async () => {
    const judge = (decision: "accept" | "reject") =>
      recordVerdict(ada.ctx, {
        ...{ projectId: made.projectId, instructionId: level(2, 2), reason: "", itemVersion: 0, spentMs: null },
        ...{ idempotencyKey: randomUUID(), decision },
      });
    await judge("accept");
    const last = await judge("reject");
    expect(await found({ decision: "reject" })).toEqual([level(2, 2)]);
    expect(await found({ decision: "accept", annotator: ada.id })).toEqual([]);
    expect(await found({ decision: "reject", annotator: ben.id })).toEqual([]);
    await withdrawVerdict(ada.ctx, { projectId: made.projectId, verdict: last.id, idempotencyKey: randomUUID() });
    expect(await found({ decision: "accept", annotator: ada.id })).toEqual([level(2, 2)]);
    expect(await found({ decision: "reject" })).toEqual([]);
  });

  it("find by what code and judges say of the answer, by comments and by the day of the last change", async () => {
    const { prisma } = test.database;
    const [constraintId = "", other = ""] = made.chains[0]?.constraintIds ?? [];
    const answer = await prisma.answer.findFirstOrThrow({ where: { instructionId: level(0, 1), kind: "answer" }, select: { id: true } });
    const bound = { bindingState: "bound", bindingSource: "rules", params: { atMost: 9 } } as const;
    const computed = { verifierId: "word-count-at-most", loose: true, evidence: "", spans: [] };
    await prisma.constraint.update({ where: { id: constraintId }, data: { ...bound, verifierId: "word-count-at-most" } });
    await prisma.codeVerdict.create({ data: { constraintId, answerId: answer.id, strict: true, ...computed } });
    expect(await found({ code: "met" })).toEqual([level(0, 1)]);
    await prisma.codeVerdict.create({ data: { constraintId: other, answerId: answer.id, strict: false, ...computed } });
    expect(await found({ code: "met" })).toEqual([]);
    expect(await found({ code: "broken" })).toEqual([level(0, 1)]);
    const said = { id: randomUUID(), runId: made.runId, constraintId, answerId: answer.id, explanation: "", model: "m" };
    await prisma.judgeVerdict.create({ data: { ...said, fulfilment: "partly" } });
    expect(await found({ judge: "partly" })).toEqual([level(0, 1)]);
    expect(await found({ judge: "no" })).toEqual([]);
    expect(await found({ verifier: "word-count-at-most" })).toHaveLength(5);
    const comment = { id: randomUUID(), projectId: made.projectId, instructionId: level(1, 1), userId: ada.id, body: "?" };
    await prisma.comment.create({ data: comment });
    expect(await found({ isCommented: true })).toEqual([level(1, 1)]);
    expect(await found({ isFlagged: true })).toEqual([]);
    expect(await found({ isFlagged: false })).toHaveLength(15);
    expect(await found({ isCommented: false })).toHaveLength(14);
    expect(await found({ until: "2020-01-01" })).toEqual([]);
    expect(await found({ since: "2020-01-01", until: "2999-12-31" })).toHaveLength(15);
  });

  it("offer the verifiers and checks there are", async () => {
    const choices = await readSelectionChoices(ada.ctx, { projectId: made.projectId });
    expect(choices.verifiers).toEqual(["word-count-at-most"]);
    expect(choices.checks).toEqual(["conflict", "truncated"]);
  });
});
