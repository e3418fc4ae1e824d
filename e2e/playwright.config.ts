import { existsSync, mkdtempSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { defineConfig, devices } from "@playwright/test";
import { owner, port } from "./settings";

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
process.env.LARCH_E2E_DATA ??= mkdtempSync(path.join(os.tmpdir(), "larch-e2e-"));

export default defineConfig({
  testDir: ".",
  outputDir: "../test-results",
  fullyParallel: false,
  workers: 1,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  timeout: 120_000,
  // The first request of a page loads its code: on a busy machine that takes longer than the five seconds of the default.
  expect: { timeout: 20_000 },
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ? [["line"], ["json"]] : "line",
  use: {
    ...devices["Desktop Chrome"],
    baseURL: `http://127.0.0.1:${port}`,
    viewport: { width: 1280, height: 720 },
    trace: "retain-on-failure",
    screenshot: "only-on-failure",
    launchOptions: useSystem ? { executablePath: systemChromium, chromiumSandbox: false, args: quiet } : { args: quiet },
  },
  projects: [{ name: "chromium" }],
  // The real thing: the launcher on a data folder of its own, with the demo in it.
  webServer: {
    command: `"${process.execPath}" lib/launch/start.mjs`,
    cwd: path.resolve(import.meta.dirname, ".."),
    url: `http://127.0.0.1:${port}/api/v1/health`,
    reuseExistingServer: false,
    timeout: 180_000,
    gracefulShutdown: { signal: "SIGTERM", timeout: 15_000 },
    env: {
      PORT: String(port),
      LARCH_DATA: process.env.LARCH_E2E_DATA,
      LARCH_OWNER_EMAIL: owner.email,
      LARCH_OWNER_PASSWORD: owner.password,
      DATABASE_URL: "",
      LARCH_SECRET: "",
      LARCH_URL: "",
    },
  },
});
