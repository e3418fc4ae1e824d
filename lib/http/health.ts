import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { route } from "./route";

const Health = z.object({ status: z.literal("ok"), buildId: z.string() });

/** Tells this server from a stale one on the same port. */
export const healthRoutes = [
  route({
    method: "get",
    path: "/health",
    access: "public",
    summary: "Whether the server runs, its database answers, and which build it is",
    tag: "server",
    reply: Health,
    run: async (ctx) => {
      await ctx.db.$queryRaw`select 1`;
      return { status: "ok" as const, buildId: buildId() };
    },
  }),
];

function buildId(): string {
  const file = path.join(/* turbopackIgnore: true */ process.cwd(), ".next", "BUILD_ID");
  return existsSync(file) ? readFileSync(file, "utf8").trim() : "dev";
}
