import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { isAllowed, permissions, Role } from "@/lib/schema/role";
import { createApiKey } from "@/lib/services/api-keys/create";
import { systemContextOf } from "@/lib/services/context";
import { createProject } from "@/lib/services/projects/create";
import { apiOf } from "@/lib/testing/api-client";
import { useDatabase } from "@/lib/testing/database";
import { makeMember, makePerson } from "@/lib/testing/factories/people";
import { routes } from "./app";
import { openAuthPaths } from "./auth-gate";
import { pages } from "./pages";
import type { Access, Route } from "./route";

const test = useDatabase();
const strangers = ["stranger", "key of another project"] as const;
const callers = ["anonymous", ...Role.options, ...strangers, "key of a viewer", "owner of the installation"] as const;
type Caller = (typeof callers)[number];

let api: ReturnType<typeof apiOf>;
const credentials = new Map<Caller, Record<string, string>>();
let project: { id: string; slug: string };

beforeAll(async () => {
  const { database } = test;
  api = apiOf(database);
  const system = systemContextOf(database, "test");
  const chief = await makePerson(database, { isInstanceOwner: true });
  project = await createProject(system, { name: "Routes" });
  const other = await createProject(system, { name: "Elsewhere" });
  credentials.set("anonymous", {});
  credentials.set("owner of the installation", { cookie: await api.signIn(chief.email) });
  for (const role of Role.options) {
    const member = await makeMember(database, project.id, role);
    credentials.set(role, { cookie: await api.signIn(member.email) });
  }
  const stranger = await makeMember(database, other.id, "curator");
  credentials.set("stranger", { cookie: await api.signIn(stranger.email) });
  const foreign = await createApiKey(system, { projectId: other.id, name: "foreign", role: "curator" });
  credentials.set("key of another project", { authorization: `Bearer ${foreign.key}` });
  const own = await createApiKey(system, { projectId: project.id, name: "own", role: "viewer" });
  credentials.set("key of a viewer", { authorization: `Bearer ${own.key}` });
});

/** What must come back, decided from the permissions table alone: refused with one of these, or not refused. */
function refusal(access: Access, caller: Caller): readonly number[] | null {
  if (access === "public") return null;
  if (caller === "anonymous") return [401];
  if (access === "signed_in") return null;
  if (access === "instance_owner") return caller === "owner of the installation" ? null : [403];
  if (caller === "stranger" || caller === "key of another project") return [404];
  const role = caller === "owner of the installation" ? "owner" : caller === "key of a viewer" ? "viewer" : caller;
  return isAllowed(role, access) ? null : [403];
}

/** A request that names nothing real but the project: it stops at what it may do, or at what is not there. */
async function call(route: Route, caller: Caller): Promise<Response> {
  const nowhere = "00000000-0000-4000-8000-000000000000";
  const filled = route.path.replace("{project}", project.id).replaceAll(/\{\w+\}/g, nowhere);
  const sent = { method: route.method.toUpperCase(), headers: credentials.get(caller) ?? {} };
  const response = await api.send(filled, route.body ? { ...sent, body: {} } : sent);
  await response.body?.cancel();
  return response;
}

describe("every route × everyone who may call it", () => {
  it.each(routes.map((route) => [`${route.method.toUpperCase()} ${route.path}`, route] as const))("%s", async (_name, route) => {
    for (const caller of callers) {
      const { status } = await call(route, caller);
      const expected = refusal(route.access, caller);
      const seen = `${caller}: ${status}`;
      if (expected) expect(expected.map((code) => `${caller}: ${code}`)).toContain(seen);
      else expect([`${caller}: 401`, `${caller}: 403`, `${caller}: 500`]).not.toContain(seen);
    }
  });

  it("has a known access on each, and a project in the path wherever it needs one", () => {
    const wide = ["public", "signed_in", "instance_owner"];
    const wrong = routes
      .filter(
        ({ access, path: at }) =>
          !(wide.includes(access) ? !at.includes("{project}") : access in permissions && at.startsWith("/projects/{project}")),
      )
      .map(({ method, path: at, access }) => `${method} ${at}: ${access}`);
    expect(wrong).toEqual([]);
  });

  it("is all the API there is", () => {
    const mounted = api.app.routes
      .filter(({ method, path: at }) => method !== "ALL" && at.startsWith("/api/v1/"))
      .map(({ method, path: at }) => `${method} ${at}`);
    const listed = routes.map(({ method, path: at }) => `${method.toUpperCase()} /api/v1${at.replaceAll(/\{(\w+)\}/g, ":$1")}`);
    expect(new Set(mounted)).toEqual(new Set([...listed, "GET /api/v1/openapi.json"]));
  });

  it("keeps the public ones to these", () => {
    const open = routes.filter(({ access }) => access === "public").map(({ method, path: at }) => `${method} ${at}`);
    expect(open).toEqual(["get /health"]);
    expect(openAuthPaths.map(({ method, path: at }) => `${method} ${at}`)).toEqual([
      "POST /auth/sign-in/email",
      "POST /auth/sign-out",
      "GET /auth/get-session",
      "POST /auth/change-password",
    ]);
  });
});

describe("every page", () => {
  const found = readdirSync("app", { recursive: true, encoding: "utf8" })
    .filter((file) => path.basename(file) === "page.tsx")
    .map((file) => file.split(path.sep).join("/"))
    .sort();

  it("stands in the table of pages with who may see it", () => {
    expect(found).toEqual(Object.keys(pages).sort());
  });

  it.each(found)("app/%s asks for what the table says before it shows anything", (file) => {
    const text = readFileSync(path.join("app", file), "utf8");
    const access = pages[file];
    if (access === "public") expect(text).not.toContain("pageContext(");
    else if (access === "signed_in") expect(text).toMatch(/signedInContext\(\)|sessionContext\(\)/);
    else expect([...text.matchAll(/pageContext\(\s*[^,]+,\s*"([^"]+)"/g)].map(([, permission]) => permission)).toEqual([access]);
  });

  it("has no route handler beside the API", () => {
    const handlers = readdirSync("app", { recursive: true, encoding: "utf8" }).filter((file) => /route\.tsx?$/.test(file));
    expect(handlers).toEqual([path.join("api", "v1", "[[...route]]", "route.ts")]);
  });
});
