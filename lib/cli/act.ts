import { Command } from "commander";
import type * as z from "zod";
import { type Outcome, UsageError } from "./outcome";
import { type Session, type Surroundings, withSession } from "./session";

/** Set by the entry: where a command's result goes, and what it runs in. */
export interface Stage extends Surroundings {
  deliver(outcome: Outcome, isJson: boolean): Promise<void>;
}

export type Work<Options> = (session: Session, options: Options, args: readonly string[]) => Promise<Outcome>;

/** A commander action: reads the options by their schema, opens a session, and delivers what came of it. */
export function act<Schema extends z.ZodType>(stage: Stage, schema: Schema, work: Work<z.output<Schema>>) {
  return async (...given: unknown[]): Promise<void> => {
    const command = given.at(-1);
    if (!(command instanceof Command)) throw new Error("commander called an action without its command");
    const all = command.optsWithGlobals();
    const options = readOptions(schema, all);
    const outcome = await withSession(stage, (session) => work(session, options, command.args));
    await stage.deliver(outcome, all.json === true);
  };
}

function readOptions<Schema extends z.ZodType>(schema: Schema, given: unknown): z.output<Schema> {
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map(({ path, message }) => `--${kebab(path.join("."))}: ${message}`);
  throw new UsageError(problems.join("\n"));
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
