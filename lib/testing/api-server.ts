import http from "node:http";
import { createAuth } from "@/lib/auth/auth";
import { connect } from "@/lib/db/client";
import { createApp } from "@/lib/http/app";

/** The whole API as a process of its own, without the pages: DATABASE_URL and PORT say where. */
const port = Number(process.env.PORT);
const url = `http://127.0.0.1:${port}`;
const database = connect(process.env.DATABASE_URL ?? "");
const app = createApp({ database, auth: createAuth(database, { secret: "a secret for tests only, 32 long at least", url }), url });

const server = http.createServer(async (request, response) => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) if (typeof value === "string") headers.set(name, value);
  const body = parts.length > 0 ? { body: new Uint8Array(Buffer.concat(parts)) } : {};
  const answer = await app.fetch(new Request(`${url}${request.url}`, { method: request.method ?? "GET", headers, ...body }));
  response.writeHead(answer.status, Object.fromEntries(answer.headers));
  response.end(Buffer.from(await answer.arrayBuffer()));
});
server.listen(port, "127.0.0.1", () => console.log(`api ready at ${url}`));
