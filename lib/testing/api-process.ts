import { type ChildProcess, spawn } from "node:child_process";
import net from "node:net";

export interface ApiProcess {
  url: string;
  /** kill -9, and the same address again a moment later */
  restart(): Promise<void>;
  stop(): void;
}

/** Starts the API on a database, in a process of its own. */
export async function startApi(databaseUrl: string): Promise<ApiProcess> {
  const port = await freePort();
  let child = await spawned(databaseUrl, port);
  return {
    url: `http://127.0.0.1:${port}`,
    restart: async () => {
      child.kill("SIGKILL");
      child = await spawned(databaseUrl, port);
    },
    stop: () => void child.kill("SIGKILL"),
  };
}

async function spawned(databaseUrl: string, port: number): Promise<ChildProcess> {
  const env = { ...process.env, DATABASE_URL: databaseUrl, PORT: String(port) };
  const child = spawn(process.execPath, ["lib/launch/run.mjs", "lib/testing/api-server.ts"], { env, stdio: ["ignore", "pipe", "inherit"] });
  await new Promise<void>((resolve, reject) => {
    child.stdout?.once("data", () => resolve());
    child.once("exit", (code) => reject(new Error(`the API ended with ${code} before it was ready`)));
  });
  return child;
}

export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = net.createServer();
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
