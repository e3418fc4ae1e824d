import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { answeredChains } from "@/lib/db/chain-states";
import { sqlOf } from "@/lib/db/sql";
import { ChainState } from "@/lib/schema/chain-state";
import { editText } from "@/lib/services/instructions/edit-text";
import { readInstruction } from "@/lib/services/instructions/read";
import { useDatabase } from "@/lib/testing/database";
import { type MadeProject, makeReviewProject } from "@/lib/testing/factories/instruction";
import { makeMember, type Person } from "@/lib/testing/factories/people";
import { dismissFinding, reopenFinding } from "./dismiss";
import { countFindings, listFindings } from "./list";
import { previewRepairs } from "./preview-repairs";
import { repairFinding, repairFindings } from "./repair";
import { listRepairs, undoRepairs } from "./undo-repairs";

const test = useDatabase();
let made: MadeProject;
let ada: Person;
let lea: Person;

beforeAll(async () => {
  made = await makeReviewProject(test.database, { chains: 8 });
  ada = await makeMember(test.database, made.projectId, "annotator", "Ada");
  lea = await makeMember(test.database, made.projectId, "lead", "Lea");
});

const leak = "The answer must follow constraint1.";
const instructionId = (chain: number, level: number) => made.chains[chain]?.levels[level - 1]?.id ?? "";
const read = async (chain: number, level: number) =>
  (await readInstruction(lea.ctx, { projectId: made.projectId, instructionId: instructionId(chain, level) })).item;

/** Puts a leaked word into a level's text, as a person may. */
async function spoil(chain: number, level: number): Promise<string> {
  const { version, text } = await read(chain, level);
  await editText(ada.ctx, { projectId: made.projectId, instructionId: instructionId(chain, level), version, text: `${text} ${leak}` });
  return text;
}

const leaks = (chain: number, level: number, status: "open" | "repaired" | "dismissed" = "open") =>
  listFindings(ada.ctx, {
    projectId: made.projectId,
    filter: { status, check: "leaked-words", instruction: instructionId(chain, level) },
    after: undefined,
    limit: 50,
  });

async function stateOf(chain: number): Promise<ChainState> {
  const [found] = await answeredChains(sqlOf(test.database.pool), made.projectId, [made.chains[chain]?.queryId ?? ""]);
  const { instructions, ...state } = ChainState.parse(found);
  return { ...state, instructions: instructions.map((one) => ({ ...one, version: 0 })) };
}

describe("what the checks find", () => {
  it("follows each edit in its transaction: found, pointed at, and repaired once it is gone", async () => {
    const clean = await spoil(0, 2);
    const { rows } = await leaks(0, 2);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ severity: "error", level: 2, track: "general", runNumber: 1, status: "open", dismissal: null });
    expect(rows[0]?.quote).toContain("constraint1");
    await editText(ada.ctx, { projectId: made.projectId, instructionId: instructionId(0, 2), version: 1, text: clean });
    expect((await leaks(0, 2)).rows).toEqual([]);
    expect((await leaks(0, 2, "repaired")).rows.map(({ id }) => id)).toEqual([rows[0]?.id]);
  });

  it("is counted by status, check and level", async () => {
    const filter = { status: "open", query: made.chains[0]?.queryId ?? "" } as const;
    const counts = await countFindings(ada.ctx, { projectId: made.projectId, filter });
    const { rows } = await listFindings(ada.ctx, { projectId: made.projectId, filter, after: undefined, limit: 200 });
    expect(counts.total).toBe(rows.length);
    expect(counts.byStatus).toEqual({ open: rows.length, repaired: 1, dismissed: 0 });
    expect(counts.byCheck.reduce((sum, { count }) => sum + count, 0)).toBe(rows.length);
    expect(counts.byLevel.reduce((sum, { count }) => sum + count, 0)).toBe(rows.length);
  });

  it("stays dismissed however often it is found again, until that is taken back", async () => {
    await spoil(1, 1);
    const [found] = (await leaks(1, 1)).rows;
    const place = { projectId: made.projectId, findingId: found?.id ?? "" };
    await dismissFinding(ada.ctx, { ...place, reason: "It quotes a paper." });
    const { version, text } = await read(1, 1);
    await editText(ada.ctx, { projectId: made.projectId, instructionId: instructionId(1, 1), version, text: `${text} Be kind.` });
    expect((await leaks(1, 1)).rows).toEqual([]);
    expect((await leaks(1, 1, "dismissed")).rows).toMatchObject([
      { id: found?.id, dismissal: { reason: "It quotes a paper.", by: "Ada" } },
    ]);
    expect(await reopenFinding(ada.ctx, place)).toMatchObject({ status: "open", dismissal: null });
  });
});

describe("repairs", () => {
  it("mend one finding at once, and can be undone", async () => {
    await spoil(2, 1);
    const before = await stateOf(2);
    const [found] = (await leaks(2, 1)).rows;
    const input = { projectId: made.projectId, findingId: found?.id ?? "", id: randomUUID(), offer: 0 };
    const batch = await repairFinding(ada.ctx, input);
    expect(batch).toMatchObject({ findings: 1, instructionIds: [instructionId(2, 1)], by: "Ada", undoneAt: null });
    expect((await read(2, 1)).text).not.toContain("constraint1");
    expect(await repairFinding(ada.ctx, input)).toEqual(batch);
    expect(await undoRepairs(ada.ctx, { projectId: made.projectId, batchId: batch.id })).toEqual({ restored: 1, refused: [] });
    expect(await stateOf(2)).toEqual(before);
    expect((await leaks(2, 1)).rows.map(({ id }) => id)).toEqual([found?.id]);
  });

  it("are made together as the preview said, and undone except where someone edited since", async () => {
    for (const [chain, level] of [
      [3, 1],
      [4, 1],
      [4, 2],
    ] as const)
      await spoil(chain, level);
    const before = await stateOf(4);
    const ids = [...(await leaks(3, 1)).rows, ...(await leaks(4, 1)).rows, ...(await leaks(4, 2)).rows].map(({ id }) => id);
    const stranger = randomUUID();
    const selection = { ids: [...ids, stranger] };
    const preview = await previewRepairs(lea.ctx, { projectId: made.projectId, selection });
    expect(preview).toMatchObject({ findings: 3, instructions: 3, skipped: [{ findingId: stranger, because: "it was not found" }] });
    expect(preview.sample.map(({ level, after }) => [level, after.includes("constraint1")])).toEqual([
      [1, false],
      [1, false],
      [2, false],
    ]);
    const batch = await repairFindings(lea.ctx, { projectId: made.projectId, id: randomUUID(), selection });
    expect(batch).toMatchObject({ findings: 3, skipped: [{ findingId: stranger }] });
    expect((await read(4, 2)).text).toBe(preview.sample[2]?.after);
    const { version } = await read(3, 1);
    await editText(ada.ctx, { projectId: made.projectId, instructionId: instructionId(3, 1), version, text: "Ada's own words." });
    const undone = await undoRepairs(lea.ctx, { projectId: made.projectId, batchId: batch.id });
    expect(undone).toEqual({ restored: 1, refused: [{ queryId: made.chains[3]?.queryId, because: "someone has changed level 1 since" }] });
    expect(await stateOf(4)).toEqual(before);
    expect((await read(3, 1)).text).toBe("Ada's own words.");
    const { rows } = await listRepairs(ada.ctx, { projectId: made.projectId, after: undefined, limit: 10 });
    expect(rows[0]).toMatchObject({ id: batch.id, undoneAt: expect.any(String) });
  });

  it("restore a lost constraint in the list and the text", async () => {
    const lost = made.chains[4]?.levels[2]?.constraintIds[2] ?? "";
    const filter = { status: "open", check: "lost-constraint", instruction: instructionId(4, 4) } as const;
    const { rows } = await listFindings(ada.ctx, { projectId: made.projectId, filter, after: undefined, limit: 10 });
    const found = rows.find(({ constraintIds }) => constraintIds.includes(lost));
    const before = await stateOf(4);
    const batch = await repairFinding(ada.ctx, { projectId: made.projectId, findingId: found?.id ?? "", id: randomUUID(), offer: 0 });
    expect((await read(4, 4)).constraints.map(({ id }) => id)).toContain(lost);
    await undoRepairs(ada.ctx, { projectId: made.projectId, batchId: batch.id });
    expect(await stateOf(4)).toEqual(before);
  });

  it("in bulk are for curators and leads", async () => {
    const input = { projectId: made.projectId, id: randomUUID(), selection: { filter: {} } };
    await expect(repairFindings(ada.ctx, input)).rejects.toMatchObject({ code: "forbidden" });
    await expect(previewRepairs(ada.ctx, input)).rejects.toMatchObject({ code: "forbidden" });
  });
});
