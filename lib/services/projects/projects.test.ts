import { beforeAll, describe, expect, it } from "vitest";
import { stages } from "@/lib/pipeline/index";
import { systemContextOf } from "@/lib/services/context";
import { useDatabase } from "@/lib/testing/database";
import { makeMember, makePerson, type Person } from "@/lib/testing/factories/people";
import { createProject } from "./create";
import { listProjects } from "./list";
import { readProject } from "./read";
import { slugOf } from "./slug";
import { changeProject } from "./update";

const test = useDatabase();
let owner: Person;

beforeAll(async () => {
  owner = await makePerson(test.database, { name: "Olga", isInstanceOwner: true });
});

describe("a new project", () => {
  it("belongs to its maker and can run at once: the rehearsal model in every role, every prompt in version 1", async () => {
    const { prisma } = test.database;
    const { id, slug } = await createProject(owner.ctx, { name: "English chat 2026" });
    expect(slug).toBe("english-chat-2026");
    expect(await readProject(owner.ctx, slug)).toMatchObject({ id, name: "English chat 2026", role: "owner", isDemo: false });
    const models = await prisma.modelConnection.findMany({ where: { projectId: id }, orderBy: { role: "asc" } });
    expect(models.map(({ role, isRehearsal }) => [role, isRehearsal])).toEqual([
      ["generator", true],
      ["judge", true],
      ["weaker", true],
    ]);
    const prompts = await prisma.promptVersion.findMany({ where: { projectId: id } });
    const asking = stages.filter(({ asks }) => asks !== null).map((stage) => stage.id);
    expect(prompts.map(({ stage }) => stage).sort()).toEqual([...asking].sort());
    expect(new Set(prompts.map(({ version }) => version))).toEqual(new Set([1]));
  });

  it("made by the machine itself belongs to the owners of the installation", async () => {
    const { slug } = await createProject(systemContextOf(test.database, "command line"), { name: "From the shell" });
    expect(await readProject(owner.ctx, slug)).toMatchObject({ role: "owner" });
  });

  it("gets an address of its own when the name is taken, also when made at the same moment", async () => {
    const made = await Promise.all([1, 2, 3].map(() => createProject(owner.ctx, { name: "Twins" })));
    expect(made.map(({ slug }) => slug).sort()).toEqual(["twins", "twins-2", "twins-3"]);
  });

  it("is made by nobody else", async () => {
    const member = await makePerson(test.database);
    await expect(createProject(member.ctx, { name: "Mine" })).rejects.toMatchObject({ code: "forbidden" });
  });
});

describe("a project's address", () => {
  it.each([
    ["English chat 2026", "english-chat-2026"],
    ["  Käse & Brot!  ", "kase-brot"],
    ["中文数据", "project"],
    ["a".repeat(80), "a".repeat(48)],
  ])("of %j is %j", (name, slug) => {
    expect(slugOf(name)).toBe(slug);
  });
});

describe("changing a project", () => {
  it("keeps its address, and what was there before in the audit log", async () => {
    const { id, slug } = await createProject(owner.ctx, { name: "Before" });
    await changeProject(owner.ctx, { projectId: id, name: "After", guideline: "Be strict." });
    expect(await readProject(owner.ctx, slug)).toMatchObject({ name: "After", guideline: "Be strict." });
    const event = await test.database.prisma.auditEvent.findFirst({ where: { projectId: id, action: "project.change" } });
    expect(event).toMatchObject({
      before: { name: "Before", guideline: "" },
      after: { name: "After", guideline: "Be strict." },
      actorId: owner.id,
    });
  });

  it("is for its owners", async () => {
    const { id } = await createProject(owner.ctx, { name: "Guarded" });
    const curator = await makeMember(test.database, id, "curator");
    await expect(changeProject(curator.ctx, { projectId: id, name: "Taken" })).rejects.toMatchObject({ code: "forbidden" });
  });
});

describe("the list of projects", () => {
  it("holds those one is in, with one's role in each", async () => {
    const { id } = await createProject(owner.ctx, { name: "Only this" });
    const viewer = await makeMember(test.database, id, "viewer");
    expect((await listProjects(viewer.ctx)).map(({ name, role }) => [name, role])).toEqual([["Only this", "viewer"]]);
  });
});
