// Makes sure there is a Chromium for the tests: the system's, else Debian's package (as root), else Playwright's own.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

const run = (command, args) =>
  spawnSync(command, args, { stdio: "inherit", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } }).status === 0;

function ensureBrowser() {
  if (existsSync("/usr/bin/chromium")) return true;
  const isRoot = process.getuid?.() === 0;
  const hasApt = existsSync("/usr/bin/apt-get");
  if (
    isRoot &&
    hasApt &&
    run("apt-get", ["update", "-qq"]) &&
    run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"])
  )
    return true;
  return run(process.execPath, ["node_modules/@playwright/test/cli.js", "install", "chromium"]);
}

if (!ensureBrowser()) {
  console.error("no Chromium for the browser tests: install the package chromium, or let Playwright download one");
  process.exit(1);
}
