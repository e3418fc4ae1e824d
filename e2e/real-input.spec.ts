import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect } from "@playwright/test";
import { z } from "zod";
import { Ledger } from "@/lib/schema/run";
import { larch, signIn, startRehearsal } from "./larch";
import { root } from "./settings";
import { test } from "./test";

const chat = path.resolve(root, "../shared/data/seed_queries_chat/queries.jsonl.gz");
const conifer = path.resolve(root, "../shared/data/conifer_samples/selected_query.txt");

const Project = z.object({ id: z.string(), slug: z.string() });
const Report = z.object({ counts: z.object({ read: z.number(), kept: z.number() }) });
const Release = z.object({ id: z.string() });

/** From a file of real queries to exported files, through the command line, a model over HTTP and a browser. */
async function throughEverything(file: string, name: string) {
  const rehearsal = await startRehearsal("--latency", "0", "--slots", "64");
  try {
    const project = Project.parse((await larch("project", "create", name)).json);
    const report = Report.parse((await larch("seeds", "import", "--project", name, file)).json);
    for (const role of ["generator", "judge", "weaker"]) {
      const model = role === "weaker" ? "rehearsal-weaker" : "rehearsal-large";
      await larch(
        "models",
        "set",
        "--project",
        name,
        "--role",
        role,
        "--base-url",
        rehearsal.baseUrl,
        "--model",
        model,
        "--concurrency",
        "64",
      );
    }
    const { runId } = Ledger.parse((await larch("run", "start", "--project", name, "--wait")).json);
    const ledger = Ledger.parse((await larch("ledger", "--run", runId)).json);
    return { project, report, ledger };
  } finally {
    rehearsal.stop();
  }
}

function expectToAddUp(ledger: z.infer<typeof Ledger>): void {
  for (const stage of ledger.stages) {
    const dropped = Object.values(stage.dropped).reduce((sum, count) => sum + count, 0);
    const failed = Object.values(stage.failed).reduce((sum, { count }) => sum + count, 0);
    expect({ stage: stage.stage, sum: stage.kept + dropped + failed + stage.waiting }).toEqual({ stage: stage.stage, sum: stage.in });
    expect({ stage: stage.stage, waiting: stage.waiting }).toEqual({ stage: stage.stage, waiting: 0 });
  }
}

async function exported(release: string, format: string): Promise<{ name: string; content: string }[]> {
  const folder = mkdtempSync(path.join(os.tmpdir(), "larch-export-"));
  await larch("export", "--release", release, "--format", format, "--out", folder);
  const manifest = z
    .object({ files: z.array(z.object({ name: z.string(), sha256: z.string() })) })
    .parse(JSON.parse(readFileSync(path.join(folder, "manifest.json"), "utf8")));
  return manifest.files.map(({ name, sha256 }) => {
    const content = readFileSync(path.join(folder, name));
    expect(createHash("sha256").update(content).digest("hex")).toBe(sha256);
    return { name, content: content.toString("utf8") };
  });
}

test("real chat queries become a reviewed, released and exported set", async ({ page }) => {
  test.skip(!existsSync(chat), "../shared/data/seed_queries_chat is not here");
  test.setTimeout(600_000);
  const { project, report, ledger } = await throughEverything(chat, "Real chat queries");
  expect(report.counts.read).toBe(1430);
  expect(ledger.status).toBe("done");
  expectToAddUp(ledger);

  await signIn(page);
  await page.goto(`/p/${project.slug}/review`);
  const count = page.getByTestId("reviewed-today");
  await expect(page.getByRole("article", { name: /instruction/i })).toBeVisible();
  for (let i = 0; i < 20; i++) {
    const before = await page.getByRole("article", { name: /instruction/i }).innerText();
    await page.keyboard.press("a");
    await expect(page.getByRole("article", { name: /instruction/i })).not.toHaveText(before, { useInnerText: true });
  }
  await expect(count).toContainText("20");

  const release = Release.parse(
    (await larch("release", "create", "--project", "Real chat queries", "--name", "first", "--only-accepted")).json,
  );
  const files = await exported(release.id, "openai-chat");
  expect(files.some(({ content }) => content.includes('"messages"'))).toBe(true);
  expect(await exported(release.id, "openai-chat")).toEqual(files);
});

test("the method's own five sample seeds go through every stage", async () => {
  test.skip(!existsSync(conifer), "../shared/data/conifer_samples is not here");
  test.setTimeout(120_000);
  const { report, ledger } = await throughEverything(conifer, "Sample seeds");
  expect(report.counts.read).toBe(5);
  expect(ledger.status).toBe("done");
  expectToAddUp(ledger);
});
