import { type ChildProcess, spawn } from "node:child_process";

interface Child {
  name: string;
  process: ChildProcess;
}

/** The processes a start owns: kept running while it runs, stopped together with it. */
export class Children {
  private readonly running = new Map<string, Child>();
  private isStopping = false;

  /** Starts a child and starts it again (after a breath) whenever it ends by itself. */
  keep(name: string, args: readonly string[], env: NodeJS.ProcessEnv): ChildProcess {
    const child = spawn(process.execPath, [...args], { stdio: ["ignore", "pipe", "inherit"], env: { ...process.env, ...env } });
    this.running.set(name, { name, process: child });
    child.once("exit", (code, signal) => {
      if (this.isStopping) return;
      console.error(`the ${name} ended (${signal ?? code}); starting it again`);
      setTimeout(() => !this.isStopping && this.keep(name, args, env).stdout?.resume(), 1000);
    });
    return child;
  }

  async stop(): Promise<void> {
    this.isStopping = true;
    await Promise.all([...this.running.values()].map(({ process: child }) => end(child)));
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
