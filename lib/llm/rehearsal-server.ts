import { createWriteStream } from "node:fs";
import { parseArgs } from "node:util";
import { z } from "zod";
import { FaultKind } from "./rehearsal/faults";
import { type RehearsalServerSettings, startRehearsalServer } from "./rehearsal/http";

const usage = `The rehearsal model as an OpenAI-compatible server.

  npm run rehearsal -- [options]

  --port 8123          port to listen on
  --host 127.0.0.1     address to listen on
  --latency 200        milliseconds a reply takes
  --jitter 0           up to so many more
  --slots 64           replies at once; further calls wait
  --faults 0.25        share of calls that go wrong
  --fault-kinds a,b    of these kinds only: ${FaultKind.options.join(", ")}
  --fault-seed text    another seed, other faults
  --hang-ms 5000       how long a hanging call stays silent
  --retry-after-ms 1000  what a 429 asks to wait
  --no-json-schema     refuse response_format json_schema
  --api-key text       ask for this bearer token
  --log FILE           one JSON line per call

GET /stats counts calls, DELETE /stats clears the counts, POST /faults {"rate":0} changes the faults while it runs.`;

const whole = z.coerce.number().int().nonnegative();
const Options = z.object({
  port: whole.max(65_535).default(8123),
  host: z.string().default("127.0.0.1"),
  latency: whole.default(0),
  jitter: whole.default(0),
  slots: z.coerce.number().int().positive().optional(),
  faults: z.coerce.number().min(0).max(1).default(0),
  "fault-kinds": z
    .string()
    .transform((list) => list.split(",").map((kind) => kind.trim()))
    .pipe(z.array(FaultKind))
    .default([]),
  "fault-seed": z.string().default("larch"),
  "hang-ms": whole.default(5_000),
  "retry-after-ms": whole.default(1_000),
  "no-json-schema": z.boolean().default(false),
  "api-key": z.string().optional(),
  log: z.string().optional(),
});

async function main(): Promise<void> {
  const names = Object.keys(Options.shape);
  const options = Object.fromEntries(
    names.map((name) => [name, { type: name === "no-json-schema" ? ("boolean" as const) : ("string" as const) }]),
  );
  const { values } = parseArgs({ options: { ...options, help: { type: "boolean" } } });
  if (values.help) {
    console.log(usage);
    return;
  }
  const parsed = Options.safeParse(values);
  if (!parsed.success)
    throw new Error(`${parsed.error.issues.map(({ path, message }) => `--${path.join(".")}: ${message}`).join("\n")}\n\n${usage}`);
  const server = await startRehearsalServer(settingsOf(parsed.data));
  console.log(`rehearsal model at ${server.baseUrl}`);
  const stop = () => void server.close().then(() => process.exit(0));
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
}

function settingsOf(given: z.infer<typeof Options>): RehearsalServerSettings {
  const log = given.log === undefined ? null : createWriteStream(given.log, { flags: "a" });
  return {
    port: given.port,
    host: given.host,
    latencyMs: given.latency,
    jitterMs: given.jitter,
    ...(given.slots !== undefined && { slots: given.slots }),
    takesJsonSchema: !given["no-json-schema"],
    apiKey: given["api-key"] ?? null,
    faults: {
      rate: given.faults,
      kinds: given["fault-kinds"],
      seed: given["fault-seed"],
      hangMs: given["hang-ms"],
      retryAfterMs: given["retry-after-ms"],
    },
    ...(log && { onCall: (call) => void log.write(`${JSON.stringify(call)}\n`) }),
  };
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
