// Runs before node_modules exists, on the system's Node: no imports but Node's own.
// Installs what package-lock.json names and generates the Prisma client, each only when its inputs changed.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "../..");
process.chdir(root);

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 20)) {
  console.error(`Larch needs Node 20.20 or newer to start; this is ${process.version}.`);
  process.exit(1);
}

const hash = (...parts) => {
  const sum = createHash("sha256");
  for (const part of parts) sum.update(part);
  return sum.digest("hex");
};

function once(stamp, key, title, run) {
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === key) return;
  const started = performance.now();
  rmSync(stamp, { force: true });
  run();
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, key);
  console.log(`${title.padEnd(14)} ${((performance.now() - started) / 1000).toFixed(1)} s`);
}

// npm hands its children settings of the outer command (npm_config_omit and the like); only the ones
// that say where and how to fetch may reach the inner install.
function cleanEnvironment() {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^npm_(config|lifecycle|package)_/i.test(name) || /registry|cafile|userconfig|globalconfig|cache/i.test(name),
  );
  return { ...Object.fromEntries(kept), NODE_ENV: "development" };
}

function install() {
  const npm = process.env.npm_execpath;
  const args = ["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"];
  console.log("installing dependencies (about a minute the first time) …");
  execFileSync(npm ? process.execPath : "npm", npm ? [npm, ...args] : args, { stdio: "inherit", env: cleanEnvironment() });
}

function generate() {
  const node = path.join(root, "node_modules/node/bin/node");
  const command = existsSync(node) ? node : process.execPath;
  execFileSync(command, ["node_modules/prisma/build/index.js", "generate", "--config", "prisma/prisma.config.ts"], {
    stdio: ["ignore", "ignore", "pipe"],
    // Generating needs no schema engine, but the CLI would try to download one: any executable will do.
    env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: command, CHECKPOINT_DISABLE: "1" },
  });
}

const lock = readFileSync("package-lock.json");
// Not the Node version: the first run is on the system's Node, later ones find npm's, and nothing here is built for either.
const platform = `${process.platform}-${process.arch}`;
once("node_modules/.larch-install", hash(lock, platform), "dependencies", install);
if (!existsSync("lib/db/generated/client.ts")) rmSync("node_modules/.larch-prisma", { force: true });
once("node_modules/.larch-prisma", hash(lock, readFileSync("prisma/schema.prisma")), "database client", generate);
