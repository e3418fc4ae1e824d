// `npm test` (all), `npm run check` (types, lint, unit) and `npm run test:zoom` (every journey at 200 %): one line per step,
// everything a step printed when it failed, and at the end one plain line with the counts of every test that ran.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "../..");
process.chdir(root);
const what = process.argv[2] ?? "all";
const results = path.join(root, "node_modules/.larch-results");
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

const total = { passed: 0, failed: 0, skipped: 0 };
const node = process.execPath;

function step(title, command, args, { env = {}, count } = {}) {
  const started = performance.now();
  const ran = spawnSync(command, args, {
    encoding: "utf8",
    maxBuffer: 1 << 28,
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const isPassed = ran.status === 0;
  const counted = count?.() ?? { passed: isPassed ? 1 : 0, failed: isPassed ? 0 : 1, skipped: 0 };
  // A runner that fell over before it could count, or failed outside any test, still counts as a failure.
  if (!isPassed && counted.failed === 0) counted.failed = 1;
  for (const key of Object.keys(total)) total[key] += counted[key];
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(
    `${isPassed ? "ok    " : "FAILED"} ${title.padEnd(28)} ${`${counted.passed} passed, ${counted.failed} failed, ${counted.skipped} skipped`.padEnd(40)} ${seconds} s`,
  );
  if (!isPassed) console.log(`${ran.stdout ?? ""}${ran.stderr ?? ""}${ran.error ?? ""}`);
  return isPassed;
}

function readJson(name) {
  const file = path.join(results, name);
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : null;
}

function vitestCounts() {
  const report = readJson("unit.json");
  if (!report) return { passed: 0, failed: 1, skipped: 0 };
  const broken = report.testResults.filter((file) => file.status === "failed" && file.assertionResults.length === 0).length;
  return { passed: report.numPassedTests, failed: report.numFailedTests + broken, skipped: report.numPendingTests + report.numTodoTests };
}

function playwrightCounts() {
  const report = readJson("e2e.json");
  if (!report) return { passed: 0, failed: 1, skipped: 0 };
  const { expected, unexpected, flaky, skipped } = report.stats;
  // A flaky test is a failing one: it is looked into, not repeated until green.
  return { passed: expected, failed: unexpected + flaky + report.errors.length, skipped };
}

if (what !== "zoom") checkSources();
if (what !== "check") walkThroughTheBrowser();

for (const failure of failures()) console.log(`FAILED: ${failure}`);
for (const skip of skipped()) console.log(`skipped: ${skip}`);
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exit(total.failed === 0 ? 0 : 1);

/** Once more at the end, where a shortened log still shows them: each failed test with the first lines of why. */
function failures() {
  const units = (readJson("unit.json")?.testResults ?? []).flatMap((file) =>
    file.assertionResults
      .filter((test) => test.status === "failed")
      .map((test) => ({ title: test.fullName, why: test.failureMessages.join("\n") })),
  );
  const walks = (readJson("e2e.json")?.suites ?? []).flatMap(specsOf).flatMap(({ title, file, line, tests }) =>
    tests
      .flatMap((test) => test.results)
      .filter((result) => result.errors.length > 0)
      .map((result) => ({ title: `${file}:${line} ${title}`, why: result.errors.map((error) => error.message).join("\n") })),
  );
  return [...units, ...walks].map(({ title, why }) => `${title}\n${why.split("\n").slice(0, 12).join("\n").slice(0, 1_200)}\n`);
}

function specsOf({ specs = [], suites = [] }) {
  return [...specs, ...suites.flatMap(specsOf)];
}

function skipped() {
  const report = readJson("unit.json");
  return (report?.testResults ?? []).flatMap((file) =>
    file.assertionResults.filter((test) => ["pending", "skipped", "todo"].includes(test.status)).map((test) => test.fullName),
  );
}

function checkSources() {
  const known = path.join(root, "node_modules/.cache/types.tsbuildinfo");
  step("types", node, ["node_modules/typescript/bin/tsc", "--noEmit", "--incremental", "--tsBuildInfoFile", known]);
  step("lint", node, ["node_modules/@biomejs/biome/bin/biome", "ci", "."]);
  const vitest = ["node_modules/vitest/vitest.mjs", "run", "--config", "lib/testing/vitest.config.ts"];
  const reports = ["--reporter=default", "--reporter=json", `--outputFile.json=${results}/unit.json`];
  // `check` is for every few minutes: what needs a database, a server or a command line is left to `npm test`.
  const left = what === "check" ? ["lib/services/**", "lib/http/**", "lib/cli/**"].flatMap((pattern) => ["--exclude", pattern]) : [];
  step(left.length > 0 ? "unit" : "unit and services", node, [...vitest, ...left, ...reports], { count: vitestCounts });
}

function walkThroughTheBrowser() {
  const isBuilt = step("build", node, ["lib/launch/run.mjs", "lib/launch/build.ts"]);
  const hasBrowser = step("browser", node, ["lib/launch/browser.mjs"]);
  if (!isBuilt || !hasBrowser) return;
  const playwright = ["node_modules/@playwright/test/cli.js", "test", "--config", "e2e/playwright.config.ts"];
  const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: `${results}/e2e.json`, LARCH_E2E_ZOOM: what === "zoom" ? "200" : "" };
  step(what === "zoom" ? "end to end at 200 %" : "end to end", node, playwright, { env, count: playwrightCounts });
}
