import { createReadStream, createWriteStream } from "node:fs";
import { stat } from "node:fs/promises";
import type { Writable } from "node:stream";
import { finished } from "node:stream/promises";
import type { Command } from "commander";
import * as z from "zod";
import { AppError } from "@/lib/errors";
import { convertJsonLines, type LineReader } from "@/lib/services/verification/json-lines";
import { lintLines } from "@/lib/services/verification/lint";
import { verifyLines } from "@/lib/services/verification/verify";
import { actAlone, type Stage, type WorkAlone } from "./act";

const Files = z.object({ in: z.string(), out: z.string() });

export function addVerifyCommand(program: Command, stage: Stage): void {
  program
    .command("verify")
    .description('check answers: lines {"id", "instruction_id", "kwargs", "response"} to {"id", "strict", "loose", "evidence", "spans"}')
    .requiredOption("--in <file>", "JSON lines to read; - for stdin")
    .requiredOption("--out <file>", "JSON lines to write, in the order read; - for stdout")
    .action(
      actAlone(
        stage,
        Files,
        converting(() => verifyLines),
      ),
    );
}

export function addLintCommand(program: Command, stage: Stage): void {
  program
    .command("lint")
    .description('look for faults: lines {"id", "text", "level", "constraints", "answer"?, "chain"?} to {"id", "findings"}')
    .requiredOption("--in <file>", "JSON lines to read; - for stdin")
    .requiredOption("--out <file>", "JSON lines to write, in the order read; - for stdout")
    .action(actAlone(stage, Files, converting(lintLines)));
}

/** Neither needs a database: nothing is started for them. */
function converting(open: () => LineReader): WorkAlone<z.output<typeof Files>> {
  return async ({ terminal, resolve }, files) => {
    const input = files.in === "-" ? process.stdin : await readable(resolve(files.in));
    const output = files.out === "-" ? process.stdout : createWriteStream(resolve(files.out));
    const failure = failureOf(output);
    const counts = await convertJsonLines({
      input,
      write: (text) => Promise.race([written(output, text), failure]),
      onBad: (line, reason) => terminal.note(`line ${line}: ${reason}`),
      reader: open(),
    });
    if (files.out !== "-") await finished(output.end());
    const text = `${counts.lines - counts.bad} of ${counts.lines} lines checked${counts.bad > 0 ? `, ${counts.bad} bad` : ""}`;
    // What was asked for on stdout stays alone there.
    if (files.out === "-") terminal.note(text);
    return { json: counts, text, isPartial: counts.bad > 0, isSilent: files.out === "-" };
  };
}

async function readable(file: string) {
  const found = await stat(file).catch(() => null);
  if (!found?.isFile()) throw new AppError("invalid_input", `${file} ${found ? "is no file" : "does not exist"}`);
  return createReadStream(file, { highWaterMark: 256 * 1024 });
}

function written(output: Writable, text: string): Promise<void> {
  return new Promise((resolve) => (output.write(text) ? resolve() : output.once("drain", resolve)));
}

/** Never fulfilled: rejected where the output cannot be written. */
function failureOf(output: Writable): Promise<never> {
  const failure = new Promise<never>((_resolve, reject) =>
    output.once("error", (error) => reject(new AppError("invalid_input", `the output cannot be written: ${error.message}`))),
  );
  failure.catch(() => undefined);
  return failure;
}
