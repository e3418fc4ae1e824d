import { SessionView } from "@/lib/schema/project";
import { readSession } from "@/lib/services/auth/read-session";
import { route } from "./route";

export const sessionRoutes = [
  route({
    method: "get",
    path: "/session",
    access: "signed_in",
    summary: "Who is signed in, and the projects they may enter",
    tag: "session",
    reply: SessionView,
    run: (ctx) => readSession(ctx),
  }),
];
