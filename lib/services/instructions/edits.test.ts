import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { useDatabase } from "@/lib/testing/database";
import { type MadeProject, makeReviewProject } from "@/lib/testing/factories/instruction";
import { makeMember, type Person } from "@/lib/testing/factories/people";
import { addConstraint } from "./add-constraint";
import { editConstraint } from "./edit-constraint";
import { editText } from "./edit-text";
import { readInstruction } from "./read";
import { removeConstraint } from "./remove-constraint";

const test = useDatabase();
let made: MadeProject;
let ada: Person;
let ben: Person;

beforeAll(async () => {
  made = await makeReviewProject(test.database, { chains: 2 });
  ada = await makeMember(test.database, made.projectId, "annotator", "Ada");
  ben = await makeMember(test.database, made.projectId, "curator", "Ben");
});

function edit(chain: number, level: number, version: number) {
  const instructionId = made.chains[chain]?.levels[level - 1]?.id ?? "";
  return { projectId: made.projectId, instructionId, version };
}

describe("editText", () => {
  it("keeps the model's text beside a person's, also after a second edit", async () => {
    const original = (await readInstruction(ada.ctx, edit(0, 1, 0))).item.text;
    const once = await editText(ada.ctx, { ...edit(0, 1, 0), text: "Once." });
    expect(once).toMatchObject({ text: "Once.", originalText: original, version: 1 });
    const twice = await editText(ben.ctx, { ...edit(0, 1, 1), text: "Twice." });
    expect(twice).toMatchObject({ text: "Twice.", originalText: original, version: 2 });
    const { changes } = await readInstruction(ben.ctx, edit(0, 1, 2));
    expect(changes.map(({ before, after, by }) => [before, after, by])).toEqual([
      [original, "Once.", "Ada"],
      ["Once.", "Twice.", "Ben"],
    ]);
  });

  it("refuses an edit made on an older version, shows what stands, and changes nothing", async () => {
    await editText(ada.ctx, { ...edit(0, 2, 0), text: "Ada's." });
    await expect(editText(ben.ctx, { ...edit(0, 2, 0), text: "Ben's." })).rejects.toMatchObject({
      code: "conflict",
      details: { kind: "stale", readVersion: 0, currentVersion: 1, currentText: "Ada's." },
    });
    expect((await readInstruction(ada.ctx, edit(0, 2, 1))).item.text).toBe("Ada's.");
  });

  it("answers a repeated save as it answered the first", async () => {
    const input = { ...edit(0, 3, 0), text: "Sent twice." };
    const first = await editText(ada.ctx, input);
    expect(await editText(ada.ctx, input)).toEqual(first);
    expect((await readInstruction(ada.ctx, edit(0, 3, 1))).changes).toHaveLength(1);
  });

  it("lets one of two edits at once through", async () => {
    const [one, other] = await Promise.allSettled([
      editText(ada.ctx, { ...edit(0, 4, 0), text: "Ada's." }),
      editText(ben.ctx, { ...edit(0, 4, 0), text: "Ben's." }),
    ]);
    expect([one.status, other.status].sort()).toEqual(["fulfilled", "rejected"]);
  });
});

describe("editConstraint", () => {
  it("rewords it at every level that uses it, and raises the version of each", async () => {
    const constraintId = made.chains[1]?.levels[1]?.constraintIds[3] ?? "";
    const level2 = await editConstraint(ada.ctx, { ...edit(1, 2, 0), constraintId, text: "No jargon at all" });
    expect(level2.constraints.find(({ id }) => id === constraintId)).toMatchObject({
      text: "No jargon at all",
      originalText: "No baker's jargon",
      source: "model",
    });
    const versions = await test.database.prisma.instruction.findMany({
      where: { queryId: made.chains[1]?.queryId ?? "" },
      select: { level: true, version: true },
      orderBy: { level: "asc" },
    });
    expect(versions.map(({ version }) => version)).toEqual([0, 1, 1, 1, 1]);
    expect((await readInstruction(ada.ctx, edit(1, 5, 0))).changes.map(({ kind, after }) => [kind, after])).toEqual([
      ["constraint", "No jargon at all"],
    ]);
  });

  it("does not know a constraint the instruction does not use", async () => {
    const constraintId = made.chains[1]?.constraintIds[9] ?? "";
    await expect(editConstraint(ada.ctx, { ...edit(1, 1, 0), constraintId, text: "x" })).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("addConstraint and removeConstraint", () => {
  it("add a person's constraint to this level only, once", async () => {
    const added = { id: randomUUID(), category: "Tone", text: "Be brief" };
    const item = await addConstraint(ada.ctx, { ...edit(1, 1, 0), ...added });
    expect(item.constraints.at(-1)).toMatchObject({ ...added, originalText: null, source: "person", verifierId: null });
    expect(item.version).toBe(1);
    expect(await addConstraint(ada.ctx, { ...edit(1, 1, 0), ...added })).toEqual(item);
    const next = await readInstruction(ada.ctx, edit(1, 2, 1));
    expect(next.item.constraints.map(({ id }) => id)).not.toContain(added.id);
  });

  it("take one off and put it back, and history shows both", async () => {
    const { item } = await readInstruction(ada.ctx, edit(0, 5, 0));
    const [first] = item.constraints;
    const constraintId = first?.id ?? "";
    const without = await removeConstraint(ada.ctx, { ...edit(0, 5, 0), constraintId });
    expect(without.constraints).toHaveLength(9);
    const back = await addConstraint(ada.ctx, { ...edit(0, 5, 1), id: constraintId, category: "ignored", text: "ignored" });
    expect(back.constraints.at(-1)).toEqual(first);
    const { changes } = await readInstruction(ada.ctx, edit(0, 5, 2));
    expect(changes.map(({ kind }) => kind)).toEqual(["constraint_removed", "constraint_added"]);
  });

  it("refuse a stale version", async () => {
    const constraintId = made.chains[0]?.constraintIds[1] ?? "";
    await expect(removeConstraint(ben.ctx, { ...edit(0, 5, 0), constraintId })).rejects.toMatchObject({ code: "conflict" });
    await expect(addConstraint(ben.ctx, { ...edit(0, 5, 0), id: randomUUID(), category: "Tone", text: "x" })).rejects.toMatchObject({
      code: "conflict",
    });
  });
});
