import path from "node:path";

/** Each of Playwright's workers has a Larch of its own: a port and a data folder. */
const worker = Number(process.env.TEST_PARALLEL_INDEX ?? 0);

export const port = Number(process.env.LARCH_E2E_PORT ?? 3457) + worker;
export const origin = `http://127.0.0.1:${port}`;
export const owner = { email: "owner@larch.test", password: "a-password-for-tests-only" };
export const root = path.resolve(import.meta.dirname, "..");

/** A window of 1280 by 720; at 200 %, as LARCH_E2E_ZOOM asks, half as many CSS pixels of twice the size. */
const desk = { viewport: { width: 1280, height: 720 }, deviceScaleFactor: 1 };
const deskAtTwice = { viewport: { width: 640, height: 360 }, deviceScaleFactor: 2 };
export const isZoomed = process.env.LARCH_E2E_ZOOM === "200";
export const screen = isZoomed ? deskAtTwice : desk;

/** Below the folder that e2e/playwright.config.ts chose: the demo as it was made once, and this worker's copy of it. */
export const preparedFolder = () => path.join(dataRoot(), "prepared");
export const dataFolder = () => path.join(dataRoot(), `worker-${process.env.TEST_WORKER_INDEX ?? 0}`);

function dataRoot(): string {
  const folder = process.env.LARCH_E2E_DATA;
  if (!folder) throw new Error("LARCH_E2E_DATA is set by e2e/playwright.config.ts");
  return path.resolve(folder);
}
