import { beforeAll, describe, expect, it } from "vitest";
import { createApiKey } from "@/lib/services/api-keys/create";
import { changeRole } from "@/lib/services/people/change-role";
import { createProject } from "@/lib/services/projects/create";
import { changeProject } from "@/lib/services/projects/update";
import { useDatabase } from "@/lib/testing/database";
import { makeMember, makePerson, type Person } from "@/lib/testing/factories/people";
import { listAudit } from "./list";

const test = useDatabase();
let owner: Person;
let projectId: string;

beforeAll(async () => {
  owner = await makePerson(test.database, { name: "Olga", isInstanceOwner: true });
  projectId = (await createProject(owner.ctx, { name: "Audited" })).id;
  const member = await makeMember(test.database, projectId, "viewer");
  await changeProject(owner.ctx, { projectId, name: "Renamed" });
  await changeRole(owner.ctx, { projectId, userId: member.id, role: "lead" });
  await createApiKey(owner.ctx, { projectId, name: "script", role: "viewer" });
  await createProject(owner.ctx, { name: "Elsewhere" });
});

describe("the audit log", () => {
  it("tells who did what, newest first, and nothing of other projects", async () => {
    const { rows, next, nouns } = await listAudit(owner.ctx, { projectId, limit: 50 });
    expect(rows.map(({ actor, action }) => [actor, action])).toEqual([
      ["Olga", "api_key.create"],
      ["Olga", "person.change_role"],
      ["Olga", "project.change"],
      ["Olga", "project.create"],
    ]);
    expect(next).toBeNull();
    expect(nouns).toEqual(["api_key", "person", "project"]);
  });

  it("goes on where the page before ended", async () => {
    const first = await listAudit(owner.ctx, { projectId, limit: 3 });
    const second = await listAudit(owner.ctx, { projectId, limit: 3, after: first.next ?? "" });
    expect(first.rows).toHaveLength(3);
    expect(second.rows.map(({ action }) => action)).toEqual(["project.create"]);
    expect(second.next).toBeNull();
  });

  it("can be narrowed to one kind of thing", async () => {
    const { rows } = await listAudit(owner.ctx, { projectId, limit: 50, noun: "person" });
    expect(rows).toMatchObject([{ action: "person.change_role", before: { role: "viewer" }, after: { role: "lead" } }]);
  });

  it("is for owners and leads", async () => {
    const annotator = await makeMember(test.database, projectId, "annotator");
    await expect(listAudit(annotator.ctx, { projectId, limit: 50 })).rejects.toMatchObject({ code: "forbidden" });
  });

  it("cannot be changed, even by a statement in the database", async () => {
    const { prisma } = test.database;
    await expect(prisma.auditEvent.deleteMany({ where: { projectId } })).rejects.toThrow("append-only");
  });

  it("refuses a position that is none", async () => {
    await expect(listAudit(owner.ctx, { projectId, limit: 50, after: "1; drop table" })).rejects.toMatchObject({ code: "invalid_input" });
  });
});
