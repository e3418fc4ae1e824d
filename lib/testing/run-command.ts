import { spawn } from "node:child_process";

export interface Ran {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** The command as npm starts it, in a process of its own, by somebody who stands in another folder. */
export function runCommand({ url, folder }: { url: string; folder: string }, words: readonly string[]): Promise<Ran> {
  const secret = "a secret for tests only, 32 long at least";
  const own = { DATABASE_URL: url, LARCH_SECRET: secret, LARCH_DATA: folder, INIT_CWD: folder, TEST_KEY: "sk-1234567890abcd" };
  const child = spawn(process.execPath, ["lib/launch/run.mjs", "lib/cli/larch.ts", ...words], { env: { ...process.env, ...own } });
  const ran: Ran = { code: null, stdout: "", stderr: "" };
  child.stdout.on("data", (text) => {
    ran.stdout += text;
  });
  child.stderr.on("data", (text) => {
    ran.stderr += text;
  });
  return new Promise((resolve) => child.once("close", (code) => resolve({ ...ran, code })));
}
