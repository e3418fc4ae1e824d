import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { environmentOf } from "./server";
import { preparedFolder, root } from "./settings";

/** The demo is made once; each worker starts on a copy of it. Returns what tidies up afterwards. */
export default function prepareOnce(): () => void {
  const folder = preparedFolder();
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  execFileSync(process.execPath, ["lib/launch/run.mjs", "e2e/prepare-demo.ts"], {
    cwd: root,
    env: environmentOf(folder),
    stdio: ["ignore", "ignore", "inherit"],
  });
  return () => {
    if (process.env.LARCH_E2E_THROWAWAY) rmSync(process.env.LARCH_E2E_THROWAWAY, { recursive: true, force: true });
  };
}
