import { beforeAll, describe, expect, it } from "vitest";
import { createProject } from "@/lib/services/projects/create";
import { apiOf } from "@/lib/testing/api-client";
import { useDatabase } from "@/lib/testing/database";
import { makePerson, type Person } from "@/lib/testing/factories/people";
import { createApiKey } from "./create";
import { listApiKeys } from "./list";
import { revokeApiKey } from "./revoke";

const test = useDatabase();
let owner: Person;
let projectId: string;
let api: ReturnType<typeof apiOf>;

beforeAll(async () => {
  owner = await makePerson(test.database, { name: "Olga", isInstanceOwner: true });
  projectId = (await createProject(owner.ctx, { name: "Keys" })).id;
  api = apiOf(test.database);
});

const ask = (key: string) => api.send(`/projects/${projectId}`, { headers: { authorization: `Bearer ${key}` } });

describe("an API key", () => {
  it("is shown once: the database holds only its hash and its first characters", async () => {
    const { key, row } = await createApiKey(owner.ctx, { projectId, name: "nightly", role: "curator" });
    expect(key).toMatch(/^larch_[\w-]{43}$/);
    expect(row).toMatchObject({ name: "nightly", role: "curator", prefix: key.slice(0, 12), createdBy: "Olga", lastUsedAt: null });
    const stored = await test.database.prisma.apiKey.findUnique({ where: { id: row.id } });
    expect(stored?.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.stringify(stored)).not.toContain(key);
    expect(JSON.stringify(await listApiKeys(owner.ctx, { projectId }))).not.toContain(key);
  });

  it("acts in its role, and remembers when it was last used without writing on every call", async () => {
    const { key, row } = await createApiKey(owner.ctx, { projectId, name: "reader", role: "viewer" });
    expect(await (await ask(key)).json()).toMatchObject({ id: projectId, role: "viewer" });
    const first = await test.database.prisma.apiKey.findUnique({ where: { id: row.id } });
    await ask(key);
    const second = await test.database.prisma.apiKey.findUnique({ where: { id: row.id } });
    expect(first?.lastUsedAt).not.toBeNull();
    expect(second?.lastUsedAt).toEqual(first?.lastUsedAt);
  });

  it("opens nothing once revoked, and cannot be revoked twice", async () => {
    const { key, row } = await createApiKey(owner.ctx, { projectId, name: "gone", role: "viewer" });
    await revokeApiKey(owner.ctx, { projectId, keyId: row.id });
    expect((await ask(key)).status).toBe(401);
    await expect(revokeApiKey(owner.ctx, { projectId, keyId: row.id })).rejects.toMatchObject({ code: "not_found" });
  });

  it("that nobody made opens nothing", async () => {
    expect((await ask("larch_0000000000000000000000000000000000000000000")).status).toBe(401);
    expect((await api.send(`/projects/${projectId}`, { headers: { authorization: "Basic abc" } })).status).toBe(401);
  });

  it("lists the one project it belongs to", async () => {
    await createProject(owner.ctx, { name: "Another" });
    const { key } = await createApiKey(owner.ctx, { projectId, name: "lister", role: "viewer" });
    const { rows } = await (await api.send("/projects", { headers: { authorization: `Bearer ${key}` } })).json();
    expect(rows).toMatchObject([{ id: projectId, role: "viewer" }]);
  });
});
