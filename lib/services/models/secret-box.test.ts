import { describe, expect, it } from "vitest";
import { open, seal } from "./secret-box";

const secret = "0123456789abcdef0123456789abcdef";

describe("a sealed key", () => {
  it("opens with the secret and the row it was sealed for", () => {
    expect(open(seal("sk-test-1234", secret, "project/judge"), secret, "project/judge")).toBe("sk-test-1234");
  });

  it("never looks the same twice and never shows the key", () => {
    const [one, two] = [seal("sk-test-1234", secret, "a"), seal("sk-test-1234", secret, "a")];
    expect(one).not.toBe(two);
    expect(one).not.toContain("sk-test");
  });

  it("stays shut for another secret, another row and a changed text", () => {
    const box = seal("sk-test-1234", secret, "project/judge");
    expect(open(box, "another secret of thirty-two letters", "project/judge")).toBeNull();
    expect(open(box, secret, "project/generator")).toBeNull();
    expect(open(`${box.slice(0, -2)}AA`, secret, "project/judge")).toBeNull();
    expect(open("not a box", secret, "project/judge")).toBeNull();
  });
});
