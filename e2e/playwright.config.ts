import { existsSync, mkdtempSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { defineConfig, devices } from "@playwright/test";
import { origin, screen } from "./settings";

const systemChromium = "/usr/bin/chromium";
const quiet = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
const useSystem = existsSync(systemChromium);
if (!process.env.LARCH_E2E_DATA) {
  const folder = mkdtempSync(path.join(os.tmpdir(), "larch-e2e-"));
  Object.assign(process.env, { LARCH_E2E_DATA: folder, LARCH_E2E_THROWAWAY: folder });
}

const alone = "frames.spec.ts";
/** Here it matters who has judged which items before: they begin with the demo as it was made. */
const fresh = ["sharing.spec.ts", "first-minutes.spec.ts"];

export default defineConfig({
  testDir: ".",
  outputDir: "../test-results",
  fullyParallel: false,
  workers: 1,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  // A hang is found all the same; a machine that others work on is slow, not wrong.
  timeout: 240_000,
  // The first request of a page loads its code: on a busy machine that takes longer than the five seconds of the default.
  expect: { timeout: 20_000 },
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ? [["line"], ["json"]] : "line",
  use: {
    ...devices["Desktop Chrome"],
    ...screen,
    baseURL: origin,
    // Recording every page takes a good part of the machine, and a failure leaves its picture and the page's structure anyway:
    // LARCH_E2E_TRACE=1 records what those do not explain.
    trace: process.env.LARCH_E2E_TRACE ? { mode: "retain-on-failure", screenshots: false, snapshots: true, sources: false } : "off",
    screenshot: "only-on-failure",
    launchOptions: useSystem ? { executablePath: systemChromium, chromiumSandbox: false, args: quiet } : { args: quiet },
  },
  globalSetup: "./global-setup.ts",
  // What is measured in milliseconds runs when nothing else does: after the others, whatever became of them.
  projects: [
    { name: "journeys", testIgnore: [alone, ...fresh], teardown: "alone" },
    ...fresh.map((spec) => ({ name: spec.replace(".spec.ts", ""), testMatch: spec })),
    { name: "alone", testMatch: alone },
  ],
});
