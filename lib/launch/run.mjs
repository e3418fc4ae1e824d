// node lib/launch/run.mjs lib/cli/larch.ts WORDS…: runs one of Larch's programs on plain Node.
import path from "node:path";
import { bundled } from "./bundled.mjs";

const [entry = ""] = process.argv.splice(2, 1);
process.setSourceMapsEnabled(true);
process.argv[1] = path.resolve(import.meta.dirname, "../..", entry);
let program;
try {
  program = await bundled(entry);
} catch (error) {
  // A source that cannot be read: what and where, as the bundler says it.
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
await import(program);
