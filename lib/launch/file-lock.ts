import { readFileSync, rmSync, writeFileSync } from "node:fs";

/** Runs `work` while holding a lock file; a lock whose holder is gone is taken over. */
export async function withFileLock<T>(file: string, work: () => Promise<T>): Promise<T> {
  for (let tries = 0; !take(file); tries++) {
    if (tries > 1200)
      throw new Error(`${file} has been held for a minute by process ${readFileSync(file, "utf8")}: end it, or delete the file`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

function take(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: "wx" });
    return true;
  } catch {
    if (!isHeld(file)) rmSync(file, { force: true });
    return false;
  }
}

function isHeld(file: string): boolean {
  try {
    process.kill(Number(readFileSync(file, "utf8")), 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
