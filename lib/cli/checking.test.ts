import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";

const folder = mkdtempSync(path.join(os.tmpdir(), "larch-checking-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The command as npm starts it, with no database anywhere; `input` goes to its stdin. */
function larch(words: readonly string[], input: string): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const { DATABASE_URL: _, ...inherited } = process.env;
  const env = { ...inherited, LARCH_DATA: path.join(folder, "data"), INIT_CWD: folder };
  const child = spawn(process.execPath, ["lib/launch/run.mjs", "lib/cli/larch.ts", ...words], { env });
  const said = { stdout: "", stderr: "" };
  child.stdout.on("data", (text) => {
    said.stdout += text;
  });
  child.stderr.on("data", (text) => {
    said.stderr += text;
  });
  child.stdin.end(input);
  return new Promise((resolve) => child.once("close", (code) => resolve({ ...said, code })));
}

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
