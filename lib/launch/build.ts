import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";

const inputs = [
  "app",
  "components",
  "lib",
  "public",
  "prisma/schema.prisma",
  "next.config.ts",
  "tsconfig.json",
  "package.json",
  "package-lock.json",
];
/** stand outside the house: no page is made of them */
const outside = ["lib/bench", "lib/testing"];
const stamp = ".next/.larch-build";

/** Builds the web app when its sources changed since the last build; says whether it did. */
export async function ensureBuild(): Promise<boolean> {
  const key = sourcesHash();
  if (existsSync(".next/BUILD_ID") && existsSync(stamp) && readFileSync(stamp, "utf8") === key) return false;
  rmSync(stamp, { force: true });
  await nextBuild();
  writeFileSync(stamp, key);
  return true;
}

function sourcesHash(): string {
  const hash = createHash("sha256").update(process.version);
  for (const input of inputs) add(hash, input);
  return hash.digest("hex");
}

function add(hash: ReturnType<typeof createHash>, file: string): void {
  if (!existsSync(file) || outside.includes(file) || /\.test\.tsx?$/.test(file)) return;
  if (statSync(file).isDirectory()) {
    for (const name of readdirSync(file).sort()) add(hash, path.join(file, name));
    return;
  }
  hash.update(`${file}\0`).update(readFileSync(file));
}

/** The build's output is shown only when it fails: a start prints one line per step. */
function nextBuild(): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ["node_modules/next/dist/bin/next", "build"], {
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
    });
    const printed: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => printed.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => printed.push(chunk));
    child.once("error", reject);
    child.once("exit", (code) => (code === 0 ? resolve() : reject(new Error(`the build failed:\n${Buffer.concat(printed).toString()}`))));
  });
}

if (process.argv[1] === import.meta.filename) console.log((await ensureBuild()) ? "built" : "up to date");
