import type { z } from "zod";
import { AppError } from "@/lib/errors";
import type { Route } from "./route";

const bodyLimitBytes = 2 * 1024 * 1024;

export interface RawInput {
  params: Record<string, string>;
  request: Request;
}

/** Parses what a route declares it takes; everything wrong is listed in one answer. */
export async function readInput(route: Route, { params, request }: RawInput) {
  const query = Object.fromEntries(queryEntries(new URL(request.url).searchParams));
  return {
    params: parse(route.params, params, "address"),
    query: parse(route.query, query, "query"),
    body: route.body ? parse(route.body, await readJson(request), "body") : undefined,
  };
}

/** A name given twice becomes a list. */
function queryEntries(search: URLSearchParams): [string, string | string[]][] {
  return [...new Set(search.keys())].map((name) => {
    const values = search.getAll(name);
    return [name, values.length > 1 ? values : (values[0] ?? "")];
  });
}

function parse(schema: z.ZodType | undefined, given: unknown, part: string): unknown {
  if (!schema) return given;
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map((issue) => ({ at: issue.path.join("."), message: issue.message }));
  const told = problems.slice(0, 5).map(({ at, message }) => (at ? `${at}: ${message}` : message));
  throw new AppError("invalid_input", `the ${part} is not as it should be: ${told.join("; ")}`, problems);
}

async function readJson(request: Request): Promise<unknown> {
  const type = request.headers.get("content-type") ?? "";
  if (!/^application\/json\b/i.test(type)) throw new AppError("invalid_input", "the body must be JSON (content-type: application/json)");
  const text = await readLimited(request);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new AppError("invalid_input", `the body is not JSON: ${error instanceof Error ? error.message : "it cannot be read"}`);
  }
}

async function readLimited(request: Request): Promise<string> {
  if (Number(request.headers.get("content-length") ?? 0) > bodyLimitBytes) throw tooLarge();
  const decoder = new TextDecoder("utf-8");
  let text = "";
  let bytes = 0;
  for await (const chunk of request.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > bodyLimitBytes) throw tooLarge();
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

function tooLarge(): AppError {
  return new AppError("too_large", `a JSON body may have at most ${bodyLimitBytes / 1024 / 1024} MB; files are sent as uploads`);
}
