import { describe, expect, it } from "vitest";
import { ownPath } from "./own-path";

describe("where signing in leads", () => {
  it("is the page one came for", () => {
    expect(ownPath("/p/english-chat/review?level=4")).toBe("/p/english-chat/review?level=4");
  });

  it("is never another site", () => {
    expect(["//evil.example", "/\\evil.example", "https://evil.example", "javascript:alert(1)", " /p", "/a\\b"].map(ownPath)).toEqual([
      "/",
      "/",
      "/",
      "/",
      "/",
      "/",
    ]);
  });

  it("is the front page where nothing usable was given", () => {
    expect([undefined, ["/a", "/b"], "/sign-in?next=/"].map(ownPath)).toEqual(["/", "/", "/"]);
  });
});
