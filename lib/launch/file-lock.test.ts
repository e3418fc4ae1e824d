import { existsSync, mkdtempSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { withFileLock } from "./file-lock";

const lockFile = () => path.join(mkdtempSync(path.join(os.tmpdir(), "larch-lock-")), "lock");

describe("a file lock", () => {
  it("lets one in at a time and is gone afterwards", async () => {
    const file = lockFile();
    const steps: string[] = [];
    const work = (name: string) => async () => {
      steps.push(`${name} in`);
      await new Promise((resolve) => setTimeout(resolve, 20));
      steps.push(`${name} out`);
    };
    await Promise.all([withFileLock(file, work("one")), withFileLock(file, work("two"))]);
    expect(steps).toEqual(["one in", "one out", "two in", "two out"]);
    expect(existsSync(file)).toBe(false);
  });

  it("is taken over from a process that is gone", async () => {
    const file = lockFile();
    writeFileSync(file, "99999999");
    expect(await withFileLock(file, async () => "in")).toBe("in");
  });

  it("is given back when the work fails", async () => {
    const file = lockFile();
    await expect(withFileLock(file, () => Promise.reject(new Error("no")))).rejects.toThrow("no");
    expect(existsSync(file)).toBe(false);
  });
});
