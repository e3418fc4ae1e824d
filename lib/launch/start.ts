import { createServer } from "node:net";
import path from "node:path";
import { ensureBuild } from "./build";
import { Children } from "./children";
import { prepareContent, type SignIn } from "./content";
import { migrate } from "./migrate";
import { ensurePostgres, runningPid, stopPostgres } from "./postgres";
import { type Prepared, prepare } from "./settings";
import { sinceStart, step } from "./steps";

const isDev = process.argv.includes("--dev");

/** Installs nothing (that was done before): prepares the database, the build and the content, then runs Larch. */
async function start(): Promise<void> {
  const prepared = await step("database", prepare, describeDatabase);
  const { environment } = prepared;
  const folder = environment.LARCH_DATA;
  const children = new Children(path.join(folder, "logs"));
  const stop = stopper(children, prepared);
  try {
    await assertPortIsFree(environment.PORT);
    await step(
      "migrations",
      () => migrate(environment.DATABASE_URL),
      (applied) => (applied.length ? `${applied.length} applied` : "up to date"),
    );
    if (!isDev) await step("build", ensureBuild, (built) => (built ? "built" : "up to date"));
    const content = await step("content", prepareContent, ({ told }) => told);
    await Promise.all([
      step(
        "worker",
        () => startWorker(children),
        () => "ready",
      ),
      step(
        "web server",
        () => startWeb(children, environment.PORT),
        () => "ready",
      ),
    ]);
    if (prepared.usesEmbedded) keepPostgres(folder, stop.isStopping);
    tellReady(environment.LARCH_URL ?? `http://localhost:${environment.PORT}`, content.signIn);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    await stop.now(1);
  }
}

function describeDatabase({ usesEmbedded, ownsPostgres }: Prepared): string {
  if (!usesEmbedded) return "the one DATABASE_URL names";
  return ownsPostgres ? "embedded Postgres started" : "embedded Postgres was running";
}

/** One way out: children first, then the Postgres this start brought up, and nothing else. */
function stopper(children: Children, prepared: Prepared) {
  let stopping = false;
  const now = async (code: number) => {
    if (stopping) return;
    stopping = true;
    await children.stop();
    if (prepared.ownsPostgres) await stopPostgres(prepared.environment.LARCH_DATA);
    process.exit(code);
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => void now(0));
  stopWithNpm(() => void now(0));
  return { now, isStopping: () => stopping };
}

/** A shell between npm and us may swallow the signal that ended npm: without npm, this start ends too. */
function stopWithNpm(stop: () => void): void {
  const parent = process.ppid;
  if (process.env.npm_lifecycle_event) setInterval(() => process.ppid !== parent && stop(), 500).unref();
}

function startWorker(children: Children): Promise<void> {
  return new Promise((resolve) => {
    children.keep("worker", ["lib/launch/run.mjs", "lib/worker.ts"], { NODE_ENV: "production" }, (line) => {
      if (line.includes("worker ready")) resolve();
    });
  });
}

/** Longer than proxies and clients keep a quiet connection: one that both ends close at once loses the request on it. */
const keepAliveMs = 65_000;

async function startWeb(children: Children, port: number): Promise<void> {
  const how = isDev ? ["dev"] : ["start", "--keepAliveTimeout", String(keepAliveMs)];
  const command = ["node_modules/next/dist/bin/next", ...how, "-p", String(port)];
  children.keep("web server", command, { NODE_ENV: isDev ? "development" : "production", NEXT_TELEMETRY_DISABLED: "1" });
  const address = `http://127.0.0.1:${port}/api/v1/health`;
  for (let tries = 0; tries < 1200; tries++) {
    if (await answers(address)) return;
    await sleep(50);
  }
  throw new Error(`the web server did not answer at ${address} within a minute: see the logs folder of the data folder`);
}

async function answers(address: string): Promise<boolean> {
  try {
    const response = await fetch(address);
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}

/** A Postgres that was killed is brought back at its port: workers and pages go on where they were. */
function keepPostgres(folder: string, isStopping: () => boolean): void {
  let isBusy = false;
  const check = async () => {
    if (isBusy || isStopping() || runningPid(folder) !== null) return;
    isBusy = true;
    console.error("the database ended; starting it again");
    await ensurePostgres(folder).catch((error: unknown) => console.error(error));
    isBusy = false;
  };
  setInterval(() => void check(), 500).unref();
}

function assertPortIsFree(port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", () => reject(new Error(`port ${port} is taken: stop what listens there, or set PORT to another`)));
    server.listen(port, () => server.close(() => resolve()));
  });
}

function tellReady(url: string, signIn: SignIn): void {
  console.log(`\nready after ${sinceStart()}: ${url}`);
  console.log(
    `sign in as ${signIn.email}, ${signIn.password === null ? "with the password you were given at the first start" : `password ${signIn.password}`}`,
  );
  if (signIn.isShownOnce) console.log("(this password is shown only now; change it in the settings)");
}

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

// What is wrong with the settings, or with the database, is told as it is: a stack would only hide it.
start().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
