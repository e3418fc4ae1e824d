import { spawn, spawnSync } from "node:child_process";
import { cpSync, rmSync } from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline";
import { dataFolder, owner, port, preparedFolder, root } from "./settings";

/** What every process of the Larch under test is started with. */
export function environmentOf(folder: string): NodeJS.ProcessEnv {
  return {
    ...process.env,
    PORT: String(port),
    LARCH_DATA: folder,
    LARCH_OWNER_EMAIL: owner.email,
    LARCH_OWNER_PASSWORD: owner.password,
    DATABASE_URL: "",
    LARCH_SECRET: "",
    LARCH_URL: "",
    NODE_ENV: "production",
  };
}

/** The real thing: the launcher, on this worker's own copy of the prepared data folder. Returns how to stop it. */
export async function startServer(): Promise<() => Promise<void>> {
  const folder = dataFolder();
  copyFolder(preparedFolder(), folder);
  // Each copy's Postgres looks for a port of its own.
  rmSync(path.join(folder, "postgres.port"), { force: true });
  const child = spawn(process.execPath, ["lib/launch/run.mjs", "lib/launch/start.ts"], {
    cwd: root,
    env: environmentOf(folder),
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const told: string[] = [];
  await new Promise<void>((resolve, reject) => {
    createInterface({ input: child.stdout }).on("line", (line) => {
      told.push(line);
      if (line.startsWith("ready after")) resolve();
    });
    child.once("exit", (code) => reject(new Error(`the server under test ended with ${code}:\n${told.join("\n")}`)));
  });
  return async () => {
    child.kill("SIGTERM");
    await ended;
  };
}

/** With owners and modes where the system has them: Postgres refuses a folder that others could read. */
function copyFolder(from: string, to: string): void {
  rmSync(to, { recursive: true, force: true });
  const isWindows = process.platform === "win32";
  const copied = isWindows ? null : spawnSync("cp", ["-a", from, to], { encoding: "utf8" });
  if (isWindows) cpSync(from, to, { recursive: true });
  else if (copied?.status !== 0) throw new Error(`the prepared data folder could not be copied: ${copied?.stderr}`);
}
