import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { useDatabase } from "@/lib/testing/database";
import { runCommand } from "@/lib/testing/run-command";

const db = useDatabase();
const folder = mkdtempSync(path.join(os.tmpdir(), "larch-cli-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const larch = (...words: string[]) => runCommand({ url: db.url, folder }, words);

const seeds = [
  '{"question":"How do I keep a sourdough starter alive while I travel for two weeks?"}',
  "this line is not JSON",
  '{"question":"What should a beginner know before buying a used bicycle from a stranger?"}',
  '{"question":"Why do larch trees lose their needles every autumn although they are conifers?"}',
].join("\n");

describe("the command line", { timeout: 240_000 }, () => {
  it("takes seeds to files, saying at each step in JSON and exit codes how it went", async () => {
    writeFileSync(path.join(folder, "seeds.jsonl"), seeds);
    const made = await larch("project", "create", "Trees & more", "--json");
    expect([made.code, JSON.parse(made.stdout)]).toEqual([0, { id: expect.any(String), slug: "trees-more", name: "Trees & more" }]);
    expect(made.stderr).toContain("owner made");

    const imported = await larch(
      "seeds",
      "import",
      "--project",
      "Trees & more",
      "seeds.jsonl",
      "--map",
      "question=text",
      "--licence",
      "cc0-1.0",
      "--json",
    );
    expect([imported.code, JSON.parse(imported.stdout).counts]).toEqual([3, expect.objectContaining({ read: 4, kept: 3, bad: 1 })]);

    const set = [
      "models",
      "set",
      "--project",
      "trees-more",
      "--role",
      "judge",
      "--base-url",
      "rehearsal://local",
      "--model",
      "rehearsal-1",
    ];
    const model = await larch(...set, "--concurrency", "4", "--key-env", "TEST_KEY", "--json");
    expect([model.code, JSON.parse(model.stdout)]).toEqual([
      0,
      expect.objectContaining({ role: "judge", concurrency: 4, keyHint: "abcd" }),
    ]);
    expect(model.stdout).not.toContain("sk-1234567890abcd");

    const run = await larch("run", "start", "--project", "trees-more", "--seeds", "2", "--budget-usd", "5", "--wait", "--json");
    expect([run.code, JSON.parse(run.stdout).status]).toEqual([0, "done"]);
    const ledger = await larch("ledger", "--project", "trees-more", "--run", "1", "--json");
    const { stages, runId } = JSON.parse(ledger.stdout);
    expect(stages.map((stage: { addsUp: boolean }) => stage.addsUp)).not.toContain(false);
    expect(stages[0]).toMatchObject({ stage: "seeds", kept: 2 });
    const status = await larch("run", "status", "--run", runId);
    expect([status.code, status.stdout]).toEqual([0, expect.stringMatching(/^run 1: done \(rehearsal\)/)]);

    const release = await larch("release", "create", "--project", "trees-more", "--name", "First", "--splits", "100,0,0", "--json");
    expect([release.code, JSON.parse(release.stdout)]).toEqual([0, expect.objectContaining({ number: 1, isRehearsal: true })]);
    const exported = await larch("export", "--release", JSON.parse(release.stdout).id, "--format", "conifer", "--out", "out", "--json");
    expect(exported.code).toBe(0);
    const { manifest } = JSON.parse(exported.stdout);
    const train = readFileSync(path.join(folder, "out", "train.jsonl"));
    expect(createHash("sha256").update(train).digest("hex")).toBe(manifest.files[0].sha256);
    expect(train.toString().trimEnd().split("\n")).toHaveLength(manifest.counts.rows);
  });

  it("ends with 2 where it was used wrongly, and says how", async () => {
    const missing = await larch("project", "create");
    expect([missing.code, missing.stdout, missing.stderr]).toEqual([2, "", expect.stringContaining("missing required argument 'name'")]);
    const wrong = await larch("run", "start", "--project", "x", "--seeds", "many", "--json");
    expect([wrong.code, JSON.parse(wrong.stdout).error.code]).toEqual([2, "usage"]);
    const unknown = await larch("export", "--release", "x", "--format", "csv", "--out", "y");
    expect([unknown.code, unknown.stderr]).toEqual([2, expect.stringContaining("there are conifer,")]);
  });

  it("ends with 1 where it failed, with the message on stderr and one document on stdout", async () => {
    const nowhere = await larch("ledger", "--run", "00000000-0000-4000-8000-000000000000", "--json");
    expect([nowhere.code, JSON.parse(nowhere.stdout)]).toEqual([
      1,
      { error: { code: "not_found", message: expect.stringContaining("not found") } },
    ]);
    expect(nowhere.stderr).toContain("not found");
    const nobody = await larch("project", "list", "--help");
    expect([nobody.code, nobody.stdout]).toEqual([0, expect.stringContaining("Usage: larch project list")]);
  });
});
