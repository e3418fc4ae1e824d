import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { runWithoutDatabase } from "@/lib/testing/run-command";

const folder = mkdtempSync(path.join(os.tmpdir(), "larch-statistics-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const larch = (words: readonly string[], input = "") => runWithoutDatabase(folder, words, input);

const ratings =
  "[[1,2,3,3,2,1,4,1,2,null,null,null],[1,2,3,3,2,2,4,1,2,5,null,3],[null,3,3,3,2,3,4,2,2,5,1,null],[1,2,3,3,2,4,4,1,2,5,1,null]]";

describe("larch stats", { timeout: 120_000 }, () => {
  it("computes what a file asks for, in order, and starts nothing", async () => {
    const bootstrap = '{"samples":200,"seed":7}';
    const asked = `[{"statistic":"krippendorff-alpha","metric":"ordinal","ratings":${ratings},"bootstrap":${bootstrap}},{"statistic":"fleiss-kappa","ratings":${ratings}}]`;
    writeFileSync(path.join(folder, "asked.json"), asked);
    const { code, stdout } = await larch(["stats", "--in", "asked.json", "--json"]);
    const [alpha, fleiss] = JSON.parse(stdout);
    expect(alpha).toMatchObject({
      statistic: "krippendorff-alpha",
      metric: "ordinal",
      value: expect.closeTo(0.8154, 4),
      n: 11,
      interval: [expect.any(Number), expect.any(Number)],
    });
    expect(fleiss).toMatchObject({
      statistic: "fleiss-kappa",
      value: null,
      because: expect.stringContaining("the same number of ratings for every item"),
    });
    expect(code).toBe(0);
    expect(existsSync(path.join(folder, "data"))).toBe(false);
  });

  it("reads one request from a pipe, and answers people in words", async () => {
    const { code, stdout } = await larch(["stats", "--in", "-"], '{"statistic":"cohen-kappa","table":[[20,20],[10,50]]}');
    expect(stdout).toMatch(/^cohen-kappa {2}0\.347826 {2}\(n = 100\)\n {2}weights: none\n/);
    expect(code).toBe(0);
  });

  it.each([
    [
      '[{"statistic":"cohen-kappa","weights":"cubic","table":[[1,2],[3,4]]}]',
      'request 1: cohen-kappa: weights: Invalid option: expected one of "none"|"linear"|"quadratic"',
    ],
    ["{", "--in: stdin is not JSON: "],
  ])("answers %s with exit code 2 and the field that is wrong", async (input, message) => {
    const { code, stdout, stderr } = await larch(["stats", "--in", "-", "--json"], input);
    expect(JSON.parse(stdout).error).toEqual({ code: "usage", message: expect.stringContaining(message) });
    expect(stderr).toContain(message);
    expect(code).toBe(2);
  });

  it("lists every statistic with what it takes", async () => {
    const [machine, person] = await Promise.all([larch(["stats", "--list", "--json"]), larch(["stats", "--list"])]);
    const listed = JSON.parse(machine.stdout);
    const { input } = listed.find(({ id }: { id: string }) => id === "krippendorff-alpha");
    expect(Object.keys(input.properties)).toEqual(["statistic", "ratings", "rows", "table", "counts", "categories", "metric", "bootstrap"]);
    expect(person.stdout).toContain('    metric?  nominal | ordinal | interval | ratio (else "nominal")');
    expect([machine.code, person.code]).toEqual([0, 0]);
  });
});
