import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { everything } from "@/lib/review/selection";
import type { Selection } from "@/lib/schema/selection";
import { changeReviewSettings } from "@/lib/services/review/change-settings";
import { recordVerdict } from "@/lib/services/review/record-verdict";
import { useDatabase } from "@/lib/testing/database";
import { type MadeProject, makeReviewProject } from "@/lib/testing/factories/instruction";
import { makeMember, type Person } from "@/lib/testing/factories/people";
import { editText } from "./edit-text";
import { countInstructions, listInstructions, readSelectionChoices } from "./list";

const test = useDatabase();
let made: MadeProject;
let ada: Person;

beforeAll(async () => {
  made = await makeReviewProject(test.database, { chains: 3 });
  ada = await makeMember(test.database, made.projectId, "annotator", "Ada");
  const [first] = made.chains[0]?.levels ?? [];
  const instructionId = first?.id ?? "";
  await editText(ada.ctx, { projectId: made.projectId, instructionId, version: 0, text: "100% of the tide_table, please" });
  const verdict = { idempotencyKey: randomUUID(), decision: "accept", reason: "", itemVersion: 1, spentMs: null } as const;
  await recordVerdict(ada.ctx, { projectId: made.projectId, instructionId, ...verdict });
});

async function found(part: Partial<Selection>): Promise<[chain: number, level: number][]> {
  const selection = { ...everything, ...part };
  const { rows } = await listInstructions(ada.ctx, { projectId: made.projectId, selection, after: undefined, limit: 50 });
  expect(await countInstructions(ada.ctx, { projectId: made.projectId, selection })).toEqual({ count: rows.length, isExact: true });
  return rows.map(({ id, level }) => [made.chains.findIndex(({ levels }) => levels.some((each) => each.id === id)), level]);
}

describe("The instruction list", () => {
  it("has everything, levels of a chain together", async () => {
    expect(await found({})).toEqual([0, 1, 2].flatMap((chain) => [1, 2, 3, 4, 5].map((level) => [chain, level])));
  });

  it("filters by level, state, annotator, edit, run and what the filter said", async () => {
    expect(await found({ levels: [5] })).toEqual([
      [0, 5],
      [1, 5],
      [2, 5],
    ]);
    expect(await found({ states: ["accept"] })).toEqual([[0, 1]]);
    expect(await found({ annotator: ada.id })).toEqual([[0, 1]]);
    expect(await found({ isEdited: true })).toEqual([[0, 1]]);
    expect(await found({ filter: "drop" })).toEqual([[1, 3]]);
    expect(await found({ run: 1, levels: [2], isEdited: false })).toHaveLength(3);
    expect(await found({ run: 2 })).toEqual([]);
  });

  it("filters by a constraint's category and by the stage reached", async () => {
    expect(await found({ category: "Budget" })).toEqual([
      [2, 2],
      [2, 3],
      [2, 4],
      [2, 5],
    ]);
    expect(await found({ reached: "external_feedback" })).toEqual([
      [0, 5],
      [1, 5],
      [2, 5],
    ]);
    expect(await found({ reached: "chain" })).toHaveLength(14);
    expect(await found({ reached: "internal_feedback" })).toEqual([]);
  });

  it("searches words as they are written, in any order and case", async () => {
    expect(await found({ text: "EUROS telescope" })).toHaveLength(4);
    expect(await found({ text: '"telescope for a ten-year-old"' })).toHaveLength(5);
    expect(await found({ text: '"ten-year-old telescope"' })).toEqual([]);
    expect(await found({ text: "100%" })).toEqual([[0, 1]]);
    expect(await found({ text: "tide_tab" })).toEqual([[0, 1]]);
    expect(await found({ text: "'%&|!<->" })).toEqual([]);
    expect(await found({ text: '\'; drop table "Verdict"; --' })).toEqual([]);
  });

  it("pages by key, without gaps", async () => {
    const ask = (after: string | undefined) =>
      listInstructions(ada.ctx, { projectId: made.projectId, selection: everything, after, limit: 8 });
    const one = await ask(undefined);
    const two = await ask(one.next ?? undefined);
    expect([one.rows.length, two.rows.length, two.next]).toEqual([8, 7, null]);
    expect(new Set([...one.rows, ...two.rows].map(({ id }) => id)).size).toBe(15);
  });

  it("offers the runs, categories and people there are", async () => {
    const choices = await readSelectionChoices(ada.ctx, { projectId: made.projectId });
    expect(choices.runs).toEqual([{ number: 1, name: "" }]);
    expect(choices.annotators).toEqual([{ id: ada.id, name: "Ada" }]);
    expect(choices.categories).toContain("Response format");
  });

  it("shows nothing of another project", async () => {
    const other = await makeReviewProject(test.database, { chains: 1 });
    const ask = listInstructions(ada.ctx, { projectId: other.projectId, selection: everything, after: undefined, limit: 5 });
    await expect(ask).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("The instruction list of someone from whom the filters' word is hidden", () => {
  it("neither shows it nor lets it be asked for, while a lead sees it", async () => {
    const { projectId } = made;
    const lea = await makeMember(test.database, projectId, "lead", "Lea");
    await changeReviewSettings(lea.ctx, { projectId, hidesFilters: true });
    const selection = { ...everything, filter: "drop", standing: "drop" } as const;
    const asked = { projectId, selection, after: undefined, limit: 50 };
    const hidden = await listInstructions(ada.ctx, asked);
    expect(hidden.rows).toHaveLength(15);
    expect(new Set(hidden.rows.map(({ filterDecision, isOverridden }) => `${filterDecision} ${isOverridden}`))).toEqual(
      new Set(["null false"]),
    );
    expect(await countInstructions(ada.ctx, { projectId, selection })).toEqual({ count: 15, isExact: true });
    expect((await listInstructions(lea.ctx, asked)).rows.map(({ filterDecision }) => filterDecision)).toEqual(["drop"]);
    await changeReviewSettings(lea.ctx, { projectId, hidesFilters: false });
  });
});

describe("The count of a large selection", () => {
  it("is exact up to 10,000 and about beyond", async () => {
    const large = await makeReviewProject(test.database, { chains: 1 });
    const lead = await makeMember(test.database, large.projectId, "lead", "Lea");
    const [chain] = large.chains;
    await test.database.pool.query(
      `insert into "Instruction" ("id", "projectId", "runId", "seedId", "queryId", "track", "level", "text")
       select gen_random_uuid(), $1, $2, $3, $4, 'general', 1, 'x' from generate_series(1, 12000)`,
      [large.projectId, large.runId, chain?.seedId, chain?.queryId],
    );
    await test.database.pool.query('analyze "Instruction"');
    const counted = await countInstructions(lead.ctx, { projectId: large.projectId, selection: everything });
    expect(counted.isExact).toBe(false);
    expect(counted.count).toBeGreaterThan(10_000);
    expect(counted.count).toBeLessThan(14_000);
  });
});
