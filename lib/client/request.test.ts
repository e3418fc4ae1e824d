import { afterEach, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { ApiError, request } from "./request";

afterEach(() => vi.unstubAllGlobals());

const answer = (status: number, body: string) => vi.stubGlobal("fetch", async () => new Response(body, { status }));
const asked = () => request("/projects", z.object({ ok: z.boolean() }));

describe("asking the server", () => {
  it("tells the server's own words", async () => {
    answer(409, JSON.stringify({ error: { code: "conflict", message: "the batch is closed" } }));
    await expect(asked()).rejects.toThrow(new ApiError(409, "conflict", "the batch is closed", undefined));
  });

  it("says what to do where the server failed without a word", async () => {
    answer(500, "");
    await expect(asked()).rejects.toThrow("The server answered 500 without a reason. Try again; if it goes on, its log says why.");
  });
});
