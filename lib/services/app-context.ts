import { type Auth, createAuth } from "@/lib/auth/auth";
import { connect, type Database } from "@/lib/db/client";
import { env } from "@/lib/env";
import { type Context, systemContextOf } from "./context";

interface ProcessWide {
  larchDatabase?: Database;
  larchAuth?: Auth;
}
// Safe: both fields are optional. Next loads this file once per bundle and again on each edit; the pool must be one.
const shared = globalThis as ProcessWide;

/** This process's connections to the database. */
export function appDatabase(): Database {
  shared.larchDatabase ??= connect(env().DATABASE_URL);
  return shared.larchDatabase;
}

export function appAuth(): Auth {
  shared.larchAuth ??= createAuth(appDatabase(), { secret: env().LARCH_SECRET, url: appUrl() });
  return shared.larchAuth;
}

export function appUrl(): string {
  return env().LARCH_URL ?? `http://localhost:${env().PORT}`;
}

/** The context of this process itself, on its own connections. */
export function systemContext(name: string): Context {
  return systemContextOf(appDatabase(), name);
}
