import { beforeAll, describe, expect, it } from "vitest";
import { apiOf } from "@/lib/testing/api-client";
import { useDatabase } from "@/lib/testing/database";
import { makePerson, type Person, testPassword } from "@/lib/testing/factories/people";

const test = useDatabase();
let api: ReturnType<typeof apiOf>;
let ada: Person;

beforeAll(async () => {
  api = apiOf(test.database);
  ada = await makePerson(test.database, { name: "Ada" });
});

describe("signing in", () => {
  it("opens a session that the API knows, and signing out ends it", async () => {
    const cookie = await api.signIn(ada.email);
    const session = await api.send("/session", { headers: { cookie } });
    expect(session.status).toBe(200);
    expect(await session.json()).toMatchObject({ user: { name: "Ada", email: ada.email }, apiKey: null, projects: [] });
    const out = await api.send("/auth/sign-out", { method: "POST", body: {}, headers: { cookie } });
    expect(out.status).toBe(200);
    expect((await api.send("/session", { headers: { cookie } })).status).toBe(401);
  });

  it("refuses a wrong password, and after eight of them everything for a while", async () => {
    const { email } = await makePerson(test.database);
    const attempt = (password: string) => api.send("/auth/sign-in/email", { method: "POST", body: { email, password } });
    const statuses: number[] = [];
    for (let count = 0; count < 9; count += 1) statuses.push((await attempt("wrong password here")).status);
    expect(statuses).toEqual([401, 401, 401, 401, 401, 401, 401, 401, 429]);
    const right = await attempt(testPassword);
    expect(right.status).toBe(429);
    expect(await right.json()).toMatchObject({ error: { code: "too_many_requests", message: expect.stringContaining("5 min") } });
    expect((await api.send("/auth/sign-in/email", { method: "POST", body: { email: ada.email, password: testPassword } })).status).toBe(
      200,
    );
  });

  it("offers nobody a way to sign up, nor any other route of the library", async () => {
    const body = { email: "new@example.org", password: testPassword, name: "New" };
    expect((await api.send("/auth/sign-up/email", { method: "POST", body })).status).toBe(404);
    expect((await api.send("/auth/update-user", { method: "POST", body: { isInstanceOwner: true } })).status).toBe(404);
    expect((await api.send("/auth/delete-user", { method: "POST", body: {} })).status).toBe(404);
  });

  it("is not taken from another site's page", async () => {
    const body = { email: ada.email, password: testPassword };
    const foreign = { origin: "https://elsewhere.example", "sec-fetch-site": "cross-site" };
    expect((await api.send("/auth/sign-in/email", { method: "POST", body, headers: foreign })).status).toBe(403);
  });

  it("can be given another password by oneself, which ends the other sessions", async () => {
    const person = await makePerson(test.database);
    const [here, elsewhere] = [await api.signIn(person.email), await api.signIn(person.email)];
    const change = (currentPassword: string) =>
      api.send("/auth/change-password", {
        method: "POST",
        body: { currentPassword, newPassword: "another long password", revokeOtherSessions: true },
        headers: { cookie: here },
      });
    expect((await change("not the password")).status).toBe(400);
    expect((await change(testPassword)).status).toBe(200);
    expect((await api.send("/session", { headers: { cookie: elsewhere } })).status).toBe(401);
    expect(await api.signIn(person.email, "another long password")).toContain("larch.session_token");
  });

  it("gives cookies that scripts cannot read and other sites cannot send", async () => {
    const response = await api.send("/auth/sign-in/email", { method: "POST", body: { email: ada.email, password: testPassword } });
    expect(response.headers.getSetCookie().join("\n")).toMatch(/^larch\.session_token=.*HttpOnly.*SameSite=Lax/);
  });
});

describe("the API without a session", () => {
  it("answers 401 with what to do", async () => {
    const response = await api.send("/session");
    expect(response.status).toBe(401);
    expect(await response.json()).toMatchObject({ error: { code: "not_signed_in", message: expect.stringContaining("sign in first") } });
  });

  it("says which build answers", async () => {
    expect(await (await api.send("/health")).json()).toMatchObject({ status: "ok", buildId: expect.any(String) });
  });

  it("describes itself as OpenAPI 3.1", async () => {
    const document = await (await api.send("/openapi.json")).json();
    expect(document).toMatchObject({ openapi: "3.1.0", paths: { "/session": { get: { operationId: "getSession" } } } });
  });

  it("answers an unknown path with our error shape", async () => {
    const response = await api.send("/nothing-here");
    expect(response.status).toBe(404);
    expect(await response.json()).toEqual({ error: { code: "not_found", message: "GET /api/v1/nothing-here is not a route of Larch" } });
  });
});
