import path from "node:path";
import { Command } from "commander";
import type * as z from "zod";
import { type Outcome, UsageError } from "./outcome";
import { type Session, type Surroundings, withSession } from "./session";

/** Set by the entry: where a command's result goes, and what it runs in. */
export interface Stage extends Surroundings {
  deliver(outcome: Outcome, isJson: boolean): Promise<void>;
}

/** What a command without a database works with. */
export type Alone = Surroundings & Pick<Session, "resolve">;
export type WorkAlone<Options> = (alone: Alone, options: Options) => Promise<Outcome>;

export type Work<Options> = (session: Session, options: Options, args: readonly string[]) => Promise<Outcome>;

/** A commander action: reads the options by their schema, opens a session, and delivers what came of it. */
export function act<Schema extends z.ZodType>(stage: Stage, schema: Schema, work: Work<z.output<Schema>>) {
  return acting(stage, schema, (options, args) => withSession(stage, (session) => work(session, options, args)));
}

/** The same for a command that needs no database: none is started or migrated. */
export function actAlone<Schema extends z.ZodType>(stage: Stage, schema: Schema, work: WorkAlone<z.output<Schema>>) {
  const alone = { terminal: stage.terminal, folder: stage.folder, resolve: (file: string) => path.resolve(stage.folder, file) };
  return acting(stage, schema, (options) => work(alone, options));
}

function acting<Schema extends z.ZodType>(
  stage: Stage,
  schema: Schema,
  work: (options: z.output<Schema>, args: readonly string[]) => Promise<Outcome>,
) {
  return async (...given: unknown[]): Promise<void> => {
    const command = given.at(-1);
    if (!(command instanceof Command)) throw new Error("commander called an action without its command");
    const all = command.optsWithGlobals();
    const outcome = await work(readOptions(schema, all), command.args);
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
