import path from "node:path";

/** Where the end-to-end server listens, and who owns it. */
export const port = Number(process.env.LARCH_E2E_PORT ?? 3457);
export const owner = { email: "owner@larch.test", password: "a-password-for-tests-only" };
export const root = path.resolve(import.meta.dirname, "..");
