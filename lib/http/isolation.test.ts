import { beforeAll, describe, expect, it } from "vitest";
import { systemContextOf } from "@/lib/services/context";
import { createProject } from "@/lib/services/projects/create";
import { apiOf } from "@/lib/testing/api-client";
import { useDatabase } from "@/lib/testing/database";
import { makeMember, makePerson } from "@/lib/testing/factories/people";
import { routes } from "./app";

const test = useDatabase();
let api: ReturnType<typeof apiOf>;
let own: { id: string; slug: string };
let other: { id: string; slug: string };
let annotator: string;
let owner: string;

beforeAll(async () => {
  const { database } = test;
  api = apiOf(database);
  const chief = await makePerson(database, { isInstanceOwner: true });
  const system = systemContextOf(database, "test");
  own = await createProject(system, { name: "Own" });
  other = await createProject(system, { name: "Other" });
  annotator = await api.signIn((await makeMember(database, own.id, "annotator")).email);
  owner = await api.signIn(chief.email);
});

const nowhere = "00000000-0000-4000-8000-000000000000";
const ofProjects = routes.filter(({ path }) => path.includes("{project}"));
const changing = ofProjects.filter(({ method }) => method !== "get");

async function contentOf(projectId: string): Promise<unknown> {
  const { prisma } = test.database;
  return Promise.all([
    prisma.project.findUnique({ where: { id: projectId } }),
    prisma.membership.findMany({ where: { projectId }, orderBy: { userId: "asc" } }),
    prisma.modelConnection.findMany({ where: { projectId }, orderBy: { role: "asc" } }),
    prisma.promptVersion.count({ where: { projectId } }),
    prisma.apiKey.count({ where: { projectId } }),
    prisma.run.count({ where: { projectId } }),
    prisma.seedImport.count({ where: { projectId } }),
    prisma.auditEvent.count({ where: { projectId } }),
  ]);
}

describe("the session of an annotator", () => {
  it("lists their own project only", async () => {
    const { projects } = await (await api.send("/session", { headers: { cookie: annotator } })).json();
    expect(projects.map((project: { slug: string }) => project.slug)).toEqual([own.slug]);
  });

  it.each(ofProjects.map((route) => `${route.method} ${route.path}`))("is told another project is not there: %s", async (name) => {
    const [method = "", path = ""] = name.split(" ");
    for (const project of [other.id, other.slug]) {
      const filled = path.replace("{project}", project).replaceAll(/\{\w+\}/g, nowhere);
      const response = await api.send(filled, { method: method.toUpperCase(), headers: { cookie: annotator } });
      const { error } = await response.json();
      expect({ status: response.status, message: error.message }).toEqual({ status: 404, message: `project ${project} not found` });
    }
  });

  it("changes nothing in another project, whatever it sends", async () => {
    const before = await contentOf(other.id);
    for (const { method, path } of changing) {
      const filled = path.replace("{project}", other.slug).replaceAll(/\{\w+\}/g, "generator");
      await api.send(filled, { method: method.toUpperCase(), body: { name: "taken", role: "owner" }, headers: { cookie: annotator } });
    }
    expect(await contentOf(other.id)).toEqual(before);
  });

  it("gets the same answer for a project that does not exist, so that none can be guessed", async () => {
    const ask = async (slug: string) => {
      const response = await api.send(`/projects/${slug}`, { headers: { cookie: annotator } });
      return [response.status, JSON.stringify(await response.json()).replaceAll(slug, "…")];
    };
    expect(await ask(other.slug)).toEqual(await ask("no-such-project"));
  });
});

describe("an id from another project", () => {
  it("is not found through one's own, whoever asks", async () => {
    const key = await api.send(`/projects/${other.slug}/api-keys`, {
      method: "POST",
      body: { name: "k", role: "viewer" },
      headers: { cookie: owner },
    });
    const { row } = await key.json();
    const foreign = await api.send(`/projects/${own.slug}/api-keys/${row.id}`, { method: "DELETE", headers: { cookie: owner } });
    expect(foreign.status).toBe(404);
    expect((await api.send(`/projects/${other.slug}/api-keys/${row.id}`, { method: "DELETE", headers: { cookie: owner } })).status).toBe(
      200,
    );
  });
});

describe("a change sent with a session", () => {
  const change = { method: "PATCH", body: { name: "Renamed" } };

  it("is refused from another site's page", async () => {
    const foreign = { cookie: owner, origin: "https://elsewhere.example" };
    expect((await api.send(`/projects/${own.slug}`, { ...change, headers: foreign })).status).toBe(403);
    const crossSite = { cookie: owner, "sec-fetch-site": "cross-site" };
    expect((await api.send(`/projects/${own.slug}`, { ...change, headers: crossSite })).status).toBe(403);
  });

  it("is refused when nothing says where it comes from", async () => {
    const response = await api.app.request(`http://larch.test/api/v1/projects/${own.slug}`, {
      method: "PATCH",
      headers: { cookie: owner, "content-type": "application/json", host: "larch.test" },
      body: JSON.stringify({ name: "Renamed" }),
    });
    expect(response.status).toBe(403);
  });

  it("is refused as anything but JSON, which a foreign form cannot send", async () => {
    const headers = { cookie: owner, "content-type": "text/plain" };
    expect((await api.send(`/projects/${own.slug}`, { ...change, headers })).status).toBe(400);
  });

  it("is taken from Larch's own pages", async () => {
    expect((await api.send(`/projects/${own.slug}`, { ...change, headers: { cookie: owner } })).status).toBe(200);
  });

  it("may not be larger than 2 MB", async () => {
    const response = await api.send(`/projects/${own.slug}`, {
      method: "PATCH",
      body: { name: "x".repeat(2_200_000) },
      headers: { cookie: owner },
    });
    expect(response.status).toBe(413);
  });
});
