import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createProject } from "@/lib/services/projects/create";
import { apiOf } from "@/lib/testing/api-client";
import { useDatabase } from "@/lib/testing/database";
import { makeMember, makePerson, type Person } from "@/lib/testing/factories/people";
import { modelKeys } from "./keys";
import { listModels } from "./list";
import { setModel } from "./set";
import { tryModel } from "./try";

const test = useDatabase();
const key = "sk-provider-0123456789-wxyz";
let owner: Person;
let projectId: string;

beforeAll(async () => {
  process.env.DATABASE_URL ??= test.url;
  process.env.LARCH_SECRET ??= "a secret for tests only, 32 long at least";
  owner = await makePerson(test.database, { isInstanceOwner: true });
});
beforeEach(async () => {
  projectId = (await createProject(owner.ctx, { name: "Models" })).id;
});

const served = { baseUrl: "https://models.example/v1", model: "gpt-4o-mini" };

describe("setting a model", () => {
  it("keeps its key encrypted and shows four characters of it at most", async () => {
    const view = await setModel(owner.ctx, { projectId, role: "judge", ...served, apiKey: key });
    expect(view).toMatchObject({ role: "judge", model: "gpt-4o-mini", hasKey: true, keyHint: "wxyz", isRehearsal: false });
    const stored = await test.database.prisma.modelConnection.findFirst({ where: { projectId, role: "judge" } });
    const audited = await test.database.prisma.auditEvent.findMany({ where: { projectId } });
    const seen = JSON.stringify([
      view,
      stored,
      await listModels(owner.ctx, { projectId }),
      audited.map(({ before, after }) => [before, after]),
    ]);
    expect(seen).not.toContain("sk-provider");
    expect((await modelKeys(owner.ctx.db, projectId)).get("judge")).toBe(key);
  });

  it("takes prices from Larch's list when none are given", async () => {
    expect(await setModel(owner.ctx, { projectId, role: "judge", ...served })).toMatchObject({
      inputUsdPerMtok: 0.15,
      outputUsdPerMtok: 0.6,
    });
    const own = { ...served, inputUsdPerMtok: 1, outputUsdPerMtok: 2 };
    expect(await setModel(owner.ctx, { projectId, role: "judge", ...own })).toMatchObject({ inputUsdPerMtok: 1, outputUsdPerMtok: 2 });
    const unknown = { ...served, model: "our-own-13b" };
    expect(await setModel(owner.ctx, { projectId, role: "judge", ...unknown })).toMatchObject({
      inputUsdPerMtok: null,
      outputUsdPerMtok: null,
    });
  });

  it("keeps the stored key while the server stays, and takes it away when asked to", async () => {
    await setModel(owner.ctx, { projectId, role: "judge", ...served, apiKey: key });
    const other = { ...served, baseUrl: "https://models.example/v2" };
    expect(await setModel(owner.ctx, { projectId, role: "judge", ...other })).toMatchObject({ hasKey: true });
    expect(await setModel(owner.ctx, { projectId, role: "judge", ...other, apiKey: "" })).toMatchObject({ hasKey: false });
  });

  it("never lets a stored key go to another server", async () => {
    await setModel(owner.ctx, { projectId, role: "judge", ...served, apiKey: key });
    const moved = await setModel(owner.ctx, { projectId, role: "judge", ...served, baseUrl: "https://elsewhere.example/v1" });
    expect(moved).toMatchObject({ hasKey: false, keyHint: null });
    expect((await modelKeys(owner.ctx.db, projectId)).get("judge")).toBeNull();
  });

  it.each([
    "ftp://models.example",
    "file:///etc/passwd",
    "models.example",
    "https://user:secret@models.example/v1",
    "http://169.254.169.254/latest",
  ])("refuses the address %s", async (baseUrl) => {
    await expect(setModel(owner.ctx, { projectId, role: "judge", ...served, baseUrl })).rejects.toMatchObject({ code: "invalid_input" });
  });

  it("marks whatever is called rehearsal as rehearsal, wherever it is served", async () => {
    const model = { baseUrl: "http://127.0.0.1:8123/v1", model: "rehearsal-1" };
    expect(await setModel(owner.ctx, { projectId, role: "weaker", ...model })).toMatchObject({ isRehearsal: true });
  });

  it("is for owners and curators; leads may look", async () => {
    const lead = await makeMember(test.database, projectId, "lead");
    await expect(setModel(lead.ctx, { projectId, role: "judge", ...served })).rejects.toMatchObject({ code: "forbidden" });
    expect(await listModels(lead.ctx, { projectId })).toHaveLength(3);
  });

  it("is open over HTTP, where the reply has no key either", async () => {
    const api = apiOf(test.database);
    const cookie = await api.signIn(owner.email);
    const body = { ...served, apiKey: key };
    const response = await api.send(`/projects/${projectId}/models/generator`, { method: "PUT", body, headers: { cookie } });
    const text = await response.text();
    expect(response.status).toBe(200);
    expect(text).toContain('"keyHint":"wxyz"');
    expect(text).not.toContain("sk-provider");
    expect(text).not.toContain("keyCipher");
  });
});

describe("trying a model", () => {
  let server: Server;
  let baseUrl: string;
  let seenKeys: (string | undefined)[] = [];

  beforeAll(async () => {
    server = createServer((request, response) => {
      seenKeys.push(request.headers.authorization);
      const isOpen = request.headers.authorization === `Bearer ${key}`;
      const message = { role: "assistant", content: "ready" };
      const reply = {
        id: "1",
        object: "chat.completion",
        choices: [{ index: 0, message, finish_reason: "stop" }],
        usage: { prompt_tokens: 9, completion_tokens: 1 },
      };
      response.writeHead(isOpen ? 200 : 401, { "content-type": "application/json" });
      response.end(JSON.stringify(isOpen ? reply : { error: { message: "bad key" } }));
    });
    await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
    baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  beforeEach(() => {
    seenKeys = [];
  });

  it("says that it answers, before anything is stored", async () => {
    const trial = await tryModel(owner.ctx, { projectId, role: "judge", settings: { baseUrl, model: "m", apiKey: key } });
    expect(trial).toMatchObject({ isWorking: true, outcome: "ok", reply: "ready" });
    expect((await listModels(owner.ctx, { projectId })).find(({ role }) => role === "judge")).toMatchObject({ isRehearsal: true });
  });

  it("uses the stored key for its own server, and tells a refused one", async () => {
    await setModel(owner.ctx, { projectId, role: "judge", baseUrl, model: "m", apiKey: key });
    expect(await tryModel(owner.ctx, { projectId, role: "judge", settings: { baseUrl, model: "m" } })).toMatchObject({ isWorking: true });
    const wrong = await tryModel(owner.ctx, { projectId, role: "judge", settings: { baseUrl, model: "m", apiKey: "sk-wrong" } });
    expect(wrong).toMatchObject({ isWorking: false, message: expect.stringContaining("does not accept the key (401)") });
  });

  it("sends no stored key to a server it was not stored for", async () => {
    await setModel(owner.ctx, { projectId, role: "judge", ...served, apiKey: key });
    await tryModel(owner.ctx, { projectId, role: "judge", settings: { baseUrl, model: "m" } });
    expect(seenKeys.filter((sent) => sent?.includes("sk-provider"))).toEqual([]);
    expect(seenKeys.length).toBeGreaterThan(0);
  });

  it("says where nobody answers", async () => {
    const trial = await tryModel(owner.ctx, { projectId, role: "judge", settings: { baseUrl: "http://127.0.0.1:9/v1", model: "m" } });
    expect(trial).toMatchObject({ isWorking: false, message: expect.stringContaining("cannot be reached") });
  });
});
