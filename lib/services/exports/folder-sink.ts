import { createWriteStream } from "node:fs";
import { mkdir, rename } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Sink } from "./write";

/** Writes an export's files into a folder, each under its name only once it is whole. */
export async function folderSink(folder: string): Promise<Sink> {
  await mkdir(folder, { recursive: true });
  return async (name, chunks) => {
    const file = path.join(folder, name);
    await pipeline(Readable.from(chunks, { objectMode: false }), createWriteStream(`${file}.part`));
    await rename(`${file}.part`, file);
  };
}
