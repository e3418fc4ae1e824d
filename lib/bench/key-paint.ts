import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { chromium, type Page } from "@playwright/test";
import { freePort } from "@/lib/testing/api-process";
import { makeMember, testPassword } from "@/lib/testing/factories/people";
import { watchKeys } from "./key-paint-watch";
import { largeSlug, openLarge } from "./large-project";
import { quantile } from "./quantile";
import { pause } from "./workplace";

const verdicts = 200;
/** a fast reviewer: three verdicts a second */
const paceMs = 300;
const targets = { median: 16, p95: 33 } as const;
/** a first start builds */
const patienceMs = 15 * 60_000;
const systemChromium = "/usr/bin/chromium";

/**
 * From a key press to the next item painted, 200 times over, in Chromium on the production build over the large project. The
 * baseline of the same run is a key that does nothing on the same screen but draw one word anew, watched in the same way.
 */
export async function bench(args: readonly string[] = []): Promise<void> {
  const large = await openLarge(Number(args[0] ?? 1_000_000));
  const folder = mkdtempSync(path.join(os.tmpdir(), "larch-key-paint-"));
  const server = await startLarch(large.url, folder);
  try {
    const { email } = await makeMember(large.database, large.projectId, "annotator");
    const browser = await chromium.launch(existsSync(systemChromium) ? { executablePath: systemChromium, args: ["--disable-gpu"] } : {});
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await signIn(page, server.url, email);
    await page.goto(`${server.url}/p/${largeSlug}/review`);
    await page.locator('[data-text="instruction"]:visible').waitFor();
    await page.evaluate(watchKeys);
    await press(page, "q", 20);
    await press(page, "a", 10);
    await page.evaluate("larchPaints.length = 0");
    await press(page, "q", 50);
    const bare = await taken(page);
    await press(page, "a", verdicts);
    const next = await taken(page);
    const given = await page.evaluate("larchPaints.missed");
    await browser.close();
    report(bare, next, Number(given));
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
    await large.close();
  }
}

async function press(page: Page, key: string, times: number): Promise<void> {
  for (let index = 0; index < times; index += 1) {
    await page.keyboard.press(key);
    await pause(paceMs);
  }
}

/** The times measured since they were last asked for. */
async function taken(page: Page): Promise<number[]> {
  const found: unknown = await page.evaluate("larchPaints.splice(0)");
  return Array.isArray(found) ? found.map(Number) : [];
}

function report(bare: readonly number[], next: readonly number[], missed: number): void {
  const base = { median: quantile(bare, 0.5), p95: quantile(bare, 0.95) };
  const found = { median: quantile(next, 0.5), p95: quantile(next, 0.95) };
  const most = Math.max(...next);
  console.log(`one word drawn anew   n ${bare.length}  median ${base.median.toFixed(1)} ms  p95 ${base.p95.toFixed(1)} ms`);
  console.log(
    `next item painted     n ${next.length}  median ${found.median.toFixed(1)} ms  p95 ${found.p95.toFixed(1)} ms  slowest ${most.toFixed(0)} ms`,
  );
  console.log(
    `${(found.median / base.median).toFixed(2)} × and ${(found.p95 / base.p95).toFixed(2)} × the one word; targets ${targets.median} and ${targets.p95} ms`,
  );
  if (missed > 0) console.log(`${missed} keys brought no next item within 2 s`);
  if (next.length < verdicts || found.median > targets.median || found.p95 > targets.p95) process.exitCode = 1;
}

async function signIn(page: Page, url: string, email: string): Promise<void> {
  await page.goto(`${url}/sign-in`);
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(testPassword);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL((address) => !address.pathname.includes("sign-in"));
}

/** The launcher itself on the large database; its folder holds only its secret and its logs. */
async function startLarch(databaseUrl: string, folder: string): Promise<{ url: string; stop(): Promise<void> }> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const env = { ...process.env, PORT: String(port), LARCH_DATA: folder, DATABASE_URL: databaseUrl, LARCH_URL: url };
  const child = spawn(process.execPath, ["lib/launch/run.mjs", "lib/launch/start.ts"], { env, stdio: ["ignore", "ignore", "inherit"] });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const stop = () => {
    child.kill("SIGTERM");
    return ended;
  };
  for (const end = performance.now() + patienceMs; ; ) {
    const answer = await fetch(`${url}/api/v1/health`).catch(() => null);
    if (answer?.ok) return { url, stop };
    if (performance.now() > end || child.exitCode !== null) {
      await stop();
      throw new Error("Larch did not start");
    }
    await pause(1000);
  }
}
