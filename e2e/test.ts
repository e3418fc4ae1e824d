import { test as base } from "@playwright/test";
import { startServer } from "./server";

/** Playwright's `test`, with a Larch of its own for each worker: specs on different workers never meet. */
export const test = base.extend<object, { server: undefined }>({
  server: [
    async ({ browserName: _ }, use) => {
      const stop = await startServer();
      await use(undefined);
      await stop();
    },
    { scope: "worker", auto: true, timeout: 180_000 },
  ],
});
