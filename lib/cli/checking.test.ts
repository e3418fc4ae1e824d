import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { runWithoutDatabase } from "@/lib/testing/run-command";

const folder = mkdtempSync(path.join(os.tmpdir(), "larch-checking-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const larch = (words: readonly string[], input: string) => runWithoutDatabase(folder, words, input);

const commas = '{"id":"a","instruction_id":"punctuation:no_comma","kwargs":{},"response":"One, two."}';

describe("the commands that need no database", { timeout: 120_000 }, () => {
  it("verify files, tell bad lines by their number, and start nothing", async () => {
    writeFileSync(path.join(folder, "cases.jsonl"), `${commas}\nnot JSON\n`);
    const { code, stdout, stderr } = await larch(["verify", "--in", "cases.jsonl", "--out", "results.jsonl", "--json"], "");
    expect(stderr).toMatch(/^line 2: not JSON: /m);
    expect(JSON.parse(stdout)).toEqual({ lines: 2, bad: 1 });
    expect(code).toBe(3);
    const [result] = readFileSync(path.join(folder, "results.jsonl"), "utf8").trimEnd().split("\n");
    expect(JSON.parse(result ?? "")).toMatchObject({ id: "a", strict: false, loose: false, spans: [{ start: 3, end: 4 }] });
    expect(existsSync(path.join(folder, "data"))).toBe(false);
  });

  it("lint from a pipe into a pipe", async () => {
    const line = '{"id":"x","text":"Explain tides. Keep to [100, 150] words.","level":1,"constraints":[]}\n';
    const { code, stdout } = await larch(["lint", "--in", "-", "--out", "-"], line);
    const { id, findings } = JSON.parse(stdout);
    expect(id).toBe("x");
    expect(findings.map(({ check }: { check: string }) => check)).toContain("unresolved-choice");
    expect(code).toBe(0);
  });
});
