import { createHash, randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { reframe } from "@/lib/pipeline/stages/reframe";
import { createProject } from "@/lib/services/projects/create";
import { useDatabase } from "@/lib/testing/database";
import { makeMember, makePerson, type Person } from "@/lib/testing/factories/people";
import { createPromptVersion } from "./create-version";
import { ensureBuiltinPrompts } from "./ensure-builtin";
import { listPrompts } from "./list";
import { previewPrompt } from "./preview";
import { readPrompt } from "./read";
import { listPromptSamples } from "./samples";
import { tryPrompt } from "./try";

const test = useDatabase();
let owner: Person;
let projectId: string;
const builtIn = reframe.asks?.prompt ?? { system: "", user: "" };

beforeAll(async () => {
  process.env.DATABASE_URL ??= test.url;
  process.env.LARCH_SECRET ??= "a secret for tests only, 32 long at least";
  owner = await makePerson(test.database, { name: "Olga", isInstanceOwner: true });
});
beforeEach(async () => {
  projectId = (await createProject(owner.ctx, { name: "Prompts" })).id;
});

const shorter = { system: "Be brief.", user: builtIn.user };
const save = (person: Person, change: Partial<{ system: string; user: string; note: string; basedOn: number }> = {}) =>
  createPromptVersion(person.ctx, { projectId, stage: "reframe", ...shorter, note: "shorter", basedOn: 1, ...change });

async function makeSeed(text: string): Promise<string> {
  const { prisma } = test.database;
  const [importId, id] = [randomUUID(), randomUUID()];
  const file = { fileName: "seeds.txt", fileFormat: "txt", fileHash: "0", mapping: {}, rules: {}, bytesTotal: 1n };
  await prisma.seedImport.create({ data: { id: importId, projectId, ...file } });
  const textHash = createHash("sha256").update(text).digest();
  await prisma.seed.create({ data: { id, projectId, importId, line: 1, text, textHash, status: "kept" } });
  return id;
}

describe("a prompt's versions", () => {
  it("start with the one Larch ships", async () => {
    const { versions, placeholders } = await readPrompt(owner.ctx, { projectId, stage: "reframe" });
    expect(versions).toMatchObject([{ version: 1, ...builtIn, isBuiltIn: true, createdBy: null, runs: [] }]);
    expect(placeholders).toEqual(reframe.asks?.placeholders);
  });

  it("are added to by an edit, and never changed", async () => {
    const { versions } = await save(owner);
    expect(versions.map(({ version, note, createdBy, isBuiltIn }) => [version, note, createdBy, isBuiltIn])).toEqual([
      [2, "shorter", "Olga", false],
      [1, "Built in", null, true],
    ]);
    expect(versions[1]).toMatchObject(builtIn);
    const { prisma } = test.database;
    await expect(prisma.promptVersion.updateMany({ where: { projectId }, data: { note: "rewritten" } })).rejects.toThrow("append-only");
  });

  it("are not overwritten by someone who began from an older one", async () => {
    await save(owner);
    await expect(save(owner, { system: "Be long.", basedOn: 1 })).rejects.toMatchObject({ code: "conflict", details: { newest: 2 } });
    const saved = await save(owner, { system: "Be long.", basedOn: 2 });
    expect(saved.newest.version).toBe(3);
  });

  it("made at the same moment do not take the same number", async () => {
    const both = await Promise.allSettled([save(owner, { system: "One." }), save(owner, { system: "Two." })]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  it("are not made of a prompt that lacks or invents a placeholder, nor of the same words again", async () => {
    await expect(save(owner, { user: "No placeholder here." })).rejects.toMatchObject({ code: "invalid_input" });
    await expect(save(owner, { user: `${builtIn.user} {{nonsense}}` })).rejects.toMatchObject({
      code: "invalid_input",
      message: expect.stringContaining("{{nonsense}}"),
    });
    await expect(save(owner, builtIn)).rejects.toMatchObject({ code: "conflict", message: expect.stringContaining("nothing differs") });
  });

  it("are made by owners and curators; viewers may read them", async () => {
    const viewer = await makeMember(test.database, projectId, "viewer");
    await expect(save(viewer)).rejects.toMatchObject({ code: "forbidden" });
    expect((await listPrompts(viewer.ctx, { projectId }))[0]).toMatchObject({ stage: "reframe", newest: { version: 1, isBuiltIn: true } });
  });
});

describe("the built-in prompts of a newer Larch", () => {
  it("become the newest where nobody edited, and stay out of the way where somebody did", async () => {
    const { prisma } = test.database;
    const older = await prisma.project.create({ data: { id: randomUUID(), slug: `older-${randomUUID()}`, name: "Older" } });
    const version = { projectId: older.id, version: 1, system: "old words", user: "old", hash: "old", note: "Built in" };
    await prisma.promptVersion.create({ data: { id: randomUUID(), stage: "reframe", ...version, createdById: null } });
    await prisma.promptVersion.create({ data: { id: randomUUID(), stage: "constrain", ...version, createdById: owner.id } });
    await ensureBuiltinPrompts(prisma, older.id);
    await ensureBuiltinPrompts(prisma, older.id);
    const rows = await prisma.promptVersion.findMany({
      where: { projectId: older.id, stage: { in: ["reframe", "constrain"] } },
      orderBy: [{ stage: "asc" }, { version: "asc" }],
    });
    expect(rows.map(({ stage, version, system }) => [stage, version, system === "old words"])).toEqual([
      ["constrain", 1, true],
      ["reframe", 1, true],
      ["reframe", 2, false],
    ]);
  });
});

describe("a preview", () => {
  it("shows the very messages a model would get for a row of the project", async () => {
    const id = await makeSeed("How do I keep houseplants alive in a dark flat?");
    const samples = await listPromptSamples(owner.ctx, { projectId, stage: "reframe" });
    expect(samples).toEqual([{ id, text: "How do I keep houseplants alive in a dark flat?" }]);
    const { messages, problems } = await previewPrompt(owner.ctx, { projectId, stage: "reframe", ...shorter, sampleId: id });
    expect(problems).toEqual([]);
    expect(messages[0]).toEqual({ role: "system", content: "Be brief." });
    expect(messages[1]?.content).toContain("How do I keep houseplants alive in a dark flat?");
  });

  it("says what is wrong instead, while a placeholder is missing", async () => {
    const id = await makeSeed("How do I bake bread without an oven at home?");
    const preview = await previewPrompt(owner.ctx, { projectId, stage: "reframe", system: "", user: "Nothing.", sampleId: id });
    expect(preview.messages).toEqual([]);
    expect(preview.problems.length).toBeGreaterThan(0);
  });

  it("finds no row of another project", async () => {
    const id = await makeSeed("Whose seed is this one, then?");
    const other = await createProject(owner.ctx, { name: "Other" });
    await expect(previewPrompt(owner.ctx, { projectId: other.id, stage: "reframe", ...shorter, sampleId: id })).rejects.toMatchObject({
      code: "not_found",
    });
  });
});

describe("a trial", () => {
  it("asks the stage's model once, says what the stage makes of the reply, and keeps it for the next time", async () => {
    const sampleId = await makeSeed("What should a beginner know before planting tomatoes?");
    const asked = { projectId, stage: "reframe", ...builtIn, sampleId };
    const first = await tryPrompt(owner.ctx, asked);
    expect(first).toMatchObject({ outcome: "ok", problem: null, isStored: false, isRehearsal: true, model: "rehearsal-1" });
    expect(first.made.map(({ label }) => label)).toContain("query 1");
    const second = await tryPrompt(owner.ctx, asked);
    expect(second).toMatchObject({ isStored: true, costMicroUsd: 0, reply: first.reply, made: first.made });
    const { prisma } = test.database;
    expect(await prisma.modelCall.count({ where: { projectId } })).toBe(1);
    expect(await prisma.query.count({ where: { run: { projectId } } })).toBe(0);
  });

  it("is not for those who may only read", async () => {
    const viewer = await makeMember(test.database, projectId, "viewer");
    await expect(tryPrompt(viewer.ctx, { projectId, stage: "reframe", ...builtIn, sampleId: randomUUID() })).rejects.toMatchObject({
      code: "forbidden",
    });
  });
});
