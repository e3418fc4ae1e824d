import { afterEach, describe, expect, it, vi } from "vitest";
import { browserQueryClient } from "./query-client";

afterEach(() => vi.unstubAllGlobals());

describe("The query cache", () => {
  it("is one for a window, however often React begins its drawing anew", () => {
    vi.stubGlobal("window", {});
    expect(browserQueryClient()).toBe(browserQueryClient());
  });

  it("is nobody else's on the server", () => {
    expect(browserQueryClient()).not.toBe(browserQueryClient());
  });
});
