import { env } from "@/lib/env";
import { appAuth, appDatabase } from "@/lib/services/app-context";
import { createApp } from "./app";

let app: ReturnType<typeof createApp> | undefined;

/** Next's door to the API. Made on first use: a build has no database. */
export async function apiHandler(request: Request): Promise<Response> {
  app ??= createApp({ database: appDatabase(), auth: appAuth(), url: env().LARCH_URL ?? null });
  return app.fetch(request);
}
