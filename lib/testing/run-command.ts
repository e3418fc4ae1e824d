import { spawn } from "node:child_process";
import path from "node:path";

export interface Ran {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** The command as npm starts it, in a process of its own, by somebody who stands in another folder. */
export function runCommand({ url, folder }: { url: string; folder: string }, words: readonly string[]): Promise<Ran> {
  const secret = "a secret for tests only, 32 long at least";
  const own = { DATABASE_URL: url, LARCH_SECRET: secret, LARCH_DATA: folder, INIT_CWD: folder, TEST_KEY: "sk-1234567890abcd" };
  return started(words, { ...process.env, ...own });
}

/** The same with no database anywhere; `input` goes to its stdin. */
export function runWithoutDatabase(folder: string, words: readonly string[], input: string): Promise<Ran> {
  const { DATABASE_URL: _, ...inherited } = process.env;
  return started(words, { ...inherited, LARCH_DATA: path.join(folder, "data"), INIT_CWD: folder }, input);
}

function started(words: readonly string[], env: NodeJS.ProcessEnv, input?: string): Promise<Ran> {
  const child = spawn(process.execPath, ["lib/launch/run.mjs", "lib/cli/larch.ts", ...words], { env });
  const ran: Ran = { code: null, stdout: "", stderr: "" };
  child.stdout.on("data", (text) => {
    ran.stdout += text;
  });
  child.stderr.on("data", (text) => {
    ran.stderr += text;
  });
  if (input !== undefined) child.stdin.end(input);
  return new Promise((resolve) => child.once("close", (code) => resolve({ ...ran, code })));
}
