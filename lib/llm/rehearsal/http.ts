import http from "node:http";
import type { AddressInfo } from "node:net";
import { Desk } from "./desk";
import type { RehearsalFaults } from "./faults";
import type { ServerStats } from "./server-stats";

export interface RehearsalServerSettings {
  /** 0: any free one */
  port?: number;
  host?: string;
  latencyMs?: number;
  /** up to so much is added to the latency */
  jitterMs?: number;
  /** calls served at once; further ones wait their turn */
  slots?: number;
  faults?: Partial<RehearsalFaults>;
  /** false: refuses response_format json_schema, as many servers do */
  takesJsonSchema?: boolean;
  /** asked for as a bearer token where given */
  apiKey?: string | null;
  onCall?: (call: ServedCall) => void;
}

export interface ServedCall {
  at: string;
  model: string;
  stage: string | null;
  outcome: string;
  milliseconds: number;
}

export interface RehearsalServer {
  /** with /v1, as a connection's base URL */
  baseUrl: string;
  port: number;
  stats(): ServerStats;
  setFaults(faults: Partial<RehearsalFaults>): void;
  close(): Promise<void>;
}

/** The rehearsal model behind an OpenAI-compatible HTTP server on this machine. */
export async function startRehearsalServer(settings: RehearsalServerSettings = {}): Promise<RehearsalServer> {
  const desk = new Desk(settings);
  const server = http.createServer((request, response) => desk.receive(request, response));
  server.keepAliveTimeout = 60_000;
  const host = settings.host ?? "127.0.0.1";
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(settings.port ?? 0, host, 4096, resolve);
  });
  const { port } = addressOf(server);
  return {
    baseUrl: `http://${host}:${port}/v1`,
    port,
    stats: () => desk.keeper.stats,
    setFaults: (faults) => desk.setFaults(faults),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function addressOf(server: http.Server): AddressInfo {
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the rehearsal server has no port");
  return address;
}
