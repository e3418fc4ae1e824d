import { describe, expect, it } from "vitest";
import { pagePolicy } from "./page-headers";

describe("the content security policy of pages", () => {
  it("runs only scripts that carry the page's own nonce", () => {
    const scripts = pagePolicy({ nonce: "abc", isDevelopment: false })
      .split("; ")
      .find((part) => part.startsWith("script-src"));
    expect(scripts).toBe("script-src 'self' 'nonce-abc' 'strict-dynamic'");
  });

  it("lets pages talk to Larch only, be framed by nobody, and send forms nowhere else", () => {
    const policy = pagePolicy({ nonce: "abc", isDevelopment: false });
    expect(policy).toContain("connect-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("form-action 'self'");
    expect(policy).not.toContain("unsafe-eval");
  });
});
