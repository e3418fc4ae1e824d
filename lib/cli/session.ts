import path from "node:path";
import { connect } from "@/lib/db/client";
import { migrate } from "@/lib/launch/migrate";
import { stopPostgres } from "@/lib/launch/postgres";
import { prepare } from "@/lib/launch/settings";
import { type Context, systemContextOf } from "@/lib/services/context";
import type { Terminal } from "./terminal";

/** What a command works with. It acts as this machine itself, through the same services as the web app. */
export interface Session {
  ctx: Context;
  terminal: Terminal;
  /** aborted by Ctrl-C: finish what must be finished, then end */
  signal: AbortSignal;
  /** a path as the person gave it, seen from where they gave it */
  resolve(file: string): string;
}

export interface Surroundings {
  terminal: Terminal;
  /** the folder the person is in */
  folder: string;
}

/** Runs a command with the database up to date. Stops the embedded Postgres only where it was this command that started it. */
export async function withSession<T>({ terminal, folder }: Surroundings, work: (session: Session) => Promise<T>): Promise<T> {
  const prepared = await prepare();
  const { environment } = prepared;
  const interruption = onInterrupt(terminal);
  try {
    await migrate(environment.DATABASE_URL);
    const database = connect(environment.DATABASE_URL);
    try {
      const resolve = (file: string) => path.resolve(folder, file);
      return await work({ ctx: systemContextOf(database, "larch"), terminal, signal: interruption.signal, resolve });
    } finally {
      await database.close();
    }
  } finally {
    interruption.forget();
    if (prepared.ownsPostgres) await stopPostgres(environment.LARCH_DATA);
  }
}

/** The first Ctrl-C asks the command to end; the second ends the process. */
function onInterrupt(terminal: Terminal): { signal: AbortSignal; forget(): void } {
  const controller = new AbortController();
  const stop = () => {
    if (controller.signal.aborted) process.exit(130);
    terminal.note("stopping; press Ctrl-C again to end at once");
    controller.abort();
  };
  for (const name of ["SIGINT", "SIGTERM"] as const) process.on(name, stop);
  return {
    signal: controller.signal,
    forget: () => {
      for (const name of ["SIGINT", "SIGTERM"] as const) process.off(name, stop);
    },
  };
}
