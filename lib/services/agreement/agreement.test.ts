import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { VerdictDecision } from "@/lib/schema/verdict";
import { recordVerdict } from "@/lib/services/review/record-verdict";
import { withdrawVerdict } from "@/lib/services/review/withdraw-verdict";
import { useDatabase } from "@/lib/testing/database";
import { type MadeProject, makeReviewProject } from "@/lib/testing/factories/instruction";
import { makeMember, type Person } from "@/lib/testing/factories/people";
import { readAgreement } from "./read";

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

const level = (chain: number, of: number) => made.chains[chain]?.levels[of - 1]?.id ?? "";
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
const read = () => readAgreement(lead.ctx, { projectId: made.projectId, kind: "verdicts" });
const estimateOf = async (name: string) => (await read()).coefficients.find((one) => one.name === name)?.estimate;

describe("The agreement of people", () => {
  it("says why there is none while nothing was judged twice", async () => {
    await judge(ada, level(0, 1), "accept");
    const { items, coefficients, pairs, model } = await read();
    expect(items).toBe(0);
    expect(coefficients.map(({ estimate }) => estimate.value)).toEqual(Array.from({ length: 8 }, () => null));
    expect([pairs, model.because]).toEqual([[], "no item was judged by two people yet"]);
  });

  it("is computed from each person's latest word on what both judged", async () => {
    const decisions: [number, VerdictDecision, VerdictDecision][] = [
      [1, "accept", "accept"],
      [2, "accept", "reject"],
      [3, "reject", "reject"],
      [4, "revise", "accept"],
      [5, "accept", "accept"],
    ];
    for (const [of, first, second] of decisions) {
      if (of !== 1) await judge(ada, level(0, of), first);
      await judge(ben, level(0, of), second);
    }
    const report = await read();
    expect([report.items, report.people.toSorted()]).toEqual([5, ["Ada", "Ben"]]);
    expect(await estimateOf("Percent agreement")).toMatchObject({ value: 0.6, n: 5 });
    // Cohen's kappa by hand: 3 of 5 agree; by chance 3/5 × 3/5 + 1/5 × 2/5 = 0.44; (0.6 − 0.44) / 0.56.
    expect((await estimateOf("Cohen’s κ"))?.value).toBeCloseTo(0.2857, 4);
    expect(report.coefficients.every(({ noInterval, estimate }) => estimate.value === null || noInterval !== null)).toBe(true);
    expect(report.parts.map(({ name, items }) => [name, items])).toEqual([1, 2, 3, 4, 5].map((of) => [String(of), 1]));
    expect(report.pairs).toMatchObject([{ agreement: { value: 0.6, n: 5 } }]);
    await judge(ben, level(0, 2), "accept");
    expect(await estimateOf("Percent agreement")).toMatchObject({ value: 0.8 });
  });

  it("leaves out what was taken back and what was skipped", async () => {
    const given = await judge(ada, level(1, 1), "accept");
    await judge(ben, level(1, 1), "skip");
    expect((await read()).items).toBe(5);
    await judge(ben, level(1, 1), "accept");
    expect((await read()).items).toBe(6);
    await withdrawVerdict(ada.ctx, { projectId: made.projectId, verdict: given.id, idempotencyKey: randomUUID() });
    expect((await read()).items).toBe(5);
  });

  it("refuses what does not fit the ratings, with the reason", async () => {
    const cleo = await makeMember(test.database, made.projectId, "annotator", "Cleo");
    await judge(cleo, level(0, 1), "accept");
    expect((await estimateOf("Cohen’s κ"))?.value).toBeNull();
    expect((await estimateOf("Fleiss’ κ"))?.value).toBeNull();
    expect((await estimateOf("Krippendorff’s α, ordinal"))?.value).not.toBeNull();
  });

  it("is not for annotators", async () => {
    await expect(readAgreement(ada.ctx, { projectId: made.projectId, kind: "verdicts" })).rejects.toMatchObject({ code: "forbidden" });
  });
});
