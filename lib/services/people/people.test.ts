import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createApiKey } from "@/lib/services/api-keys/create";
import { createProject } from "@/lib/services/projects/create";
import { apiOf } from "@/lib/testing/api-client";
import { useDatabase } from "@/lib/testing/database";
import { makeMember, makePerson, type Person, testPassword } from "@/lib/testing/factories/people";
import { addPerson } from "./add";
import { changeRole } from "./change-role";
import { listPeople } from "./list";
import { removePerson } from "./remove";
import { resetPassword } from "./reset-password";

const test = useDatabase();
let owner: Person;
let projectId: string;

beforeAll(async () => {
  owner = await makePerson(test.database, { name: "Olga", isInstanceOwner: true });
});
beforeEach(async () => {
  projectId = (await createProject(owner.ctx, { name: "People" })).id;
});

describe("adding a person", () => {
  it("makes an account that can sign in with the password shown once", async () => {
    const { password, person } = await addPerson(owner.ctx, { projectId, email: "Ada@Example.org ", name: "Ada", role: "annotator" });
    expect(person).toMatchObject({ email: "ada@example.org", name: "Ada", role: "annotator" });
    const api = apiOf(test.database);
    const cookie = await api.signIn("ada@example.org", password ?? "");
    const { projects } = await (await api.send("/session", { headers: { cookie } })).json();
    expect(projects).toMatchObject([{ id: projectId, role: "annotator" }]);
  });

  it("leaves the password of someone who has an account alone", async () => {
    const bea = await makePerson(test.database, { name: "Bea" });
    const { password } = await addPerson(owner.ctx, { projectId, email: bea.email, role: "lead" });
    expect(password).toBeNull();
    expect(await apiOf(test.database).signIn(bea.email, testPassword)).toContain("larch.session_token");
  });

  it("says so when the person is already in", async () => {
    const member = await makeMember(test.database, projectId, "viewer");
    await expect(addPerson(owner.ctx, { projectId, email: member.email, role: "lead" })).rejects.toMatchObject({ code: "conflict" });
  });

  it("is not for annotators", async () => {
    const annotator = await makeMember(test.database, projectId, "annotator");
    await expect(addPerson(annotator.ctx, { projectId, email: "x@example.org", role: "owner" })).rejects.toMatchObject({
      code: "forbidden",
    });
  });
});

describe("roles", () => {
  it("take effect at once and are written down", async () => {
    const member = await makeMember(test.database, projectId, "viewer", "Cem");
    await changeRole(owner.ctx, { projectId, userId: member.id, role: "curator" });
    expect((await listPeople(owner.ctx, { projectId })).find(({ id }) => id === member.id)?.role).toBe("curator");
    const event = await test.database.prisma.auditEvent.findFirst({ where: { projectId, action: "person.change_role" } });
    expect(event).toMatchObject({ before: { role: "viewer" }, after: { role: "curator" } });
  });

  it("never leave a project without an owner", async () => {
    await expect(changeRole(owner.ctx, { projectId, userId: owner.id, role: "viewer" })).rejects.toMatchObject({ code: "conflict" });
    await expect(removePerson(owner.ctx, { projectId, userId: owner.id })).rejects.toMatchObject({ code: "conflict" });
  });

  it("keep one owner even when two of them leave at the same moment", async () => {
    const second = await makeMember(test.database, projectId, "owner");
    const left = await Promise.allSettled([
      removePerson(owner.ctx, { projectId, userId: owner.id }),
      removePerson(second.ctx, { projectId, userId: second.id }),
    ]);
    expect(left.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  it("cannot be given to someone outside the project", async () => {
    const stranger = await makePerson(test.database);
    await expect(changeRole(owner.ctx, { projectId, userId: stranger.id, role: "viewer" })).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("taking someone out", () => {
  it("ends their access and the keys they made, and keeps their account", async () => {
    const second = await makeMember(test.database, projectId, "owner");
    const api = apiOf(test.database);
    const { key } = await createApiKey(second.ctx, { projectId, name: "script", role: "viewer" });
    const headers = { authorization: `Bearer ${key}` };
    expect((await api.send(`/projects/${projectId}`, { headers })).status).toBe(200);
    await removePerson(owner.ctx, { projectId, userId: second.id });
    expect((await api.send(`/projects/${projectId}`, { headers })).status).toBe(401);
    const cookie = await api.signIn(second.email);
    expect((await api.send(`/projects/${projectId}`, { headers: { cookie } })).status).toBe(404);
  });
});

describe("a new password", () => {
  it("ends every session that was opened with the old one", async () => {
    const member = await makeMember(test.database, projectId, "annotator");
    const api = apiOf(test.database);
    const cookie = await api.signIn(member.email);
    const { password } = await resetPassword(owner.ctx, { userId: member.id });
    expect((await api.send("/session", { headers: { cookie } })).status).toBe(401);
    await expect(api.signIn(member.email)).rejects.toThrow("401");
    expect(await api.signIn(member.email, password)).toContain("larch.session_token");
  });

  it("is given by the owner of the installation only", async () => {
    const projectOwner = await makeMember(test.database, projectId, "owner");
    await expect(resetPassword(projectOwner.ctx, { userId: owner.id })).rejects.toMatchObject({ code: "forbidden" });
  });
});
