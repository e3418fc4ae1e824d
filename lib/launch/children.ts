import { type ChildProcess, spawn } from "node:child_process";
import { createWriteStream, mkdirSync } from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline";

type OnLine = (line: string) => void;

/** The processes a start owns: kept running while it runs, stopped together with it. What they print goes to logs. */
export class Children {
  private readonly running = new Map<string, ChildProcess>();
  private readonly logs: string;
  private isStopping = false;

  constructor(logs: string) {
    this.logs = logs;
    mkdirSync(logs, { recursive: true });
  }

  /** Starts a child, and starts it again (after a breath) whenever it ends by itself. */
  keep(name: string, args: readonly string[], env: NodeJS.ProcessEnv, onLine: OnLine = () => {}): void {
    // In a group of its own: Ctrl-C reaches only the start, which then stops its children in order.
    const child = spawn(process.execPath, [...args], {
      stdio: ["ignore", "pipe", "pipe"],
      detached: true,
      env: { ...process.env, ...env },
    });
    this.running.set(name, child);
    const log = createWriteStream(path.join(this.logs, `${name.replaceAll(" ", "-")}.log`), { flags: "a", mode: 0o600 });
    child.stderr.pipe(log, { end: false });
    child.stderr.pipe(process.stderr, { end: false });
    createInterface({ input: child.stdout }).on("line", (line) => {
      log.write(`${line}\n`);
      onLine(line);
    });
    child.once("exit", (code, signal) => {
      log.end();
      if (this.isStopping) return;
      console.error(`the ${name} ended (${signal ?? code}); starting it again`);
      setTimeout(() => !this.isStopping && this.keep(name, args, env, onLine), 1000);
    });
  }

  async stop(): Promise<void> {
    this.isStopping = true;
    await Promise.all([...this.running.values()].map(end));
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  const forced = setTimeout(() => child.kill("SIGKILL"), 8000);
  await gone;
  clearTimeout(forced);
}
