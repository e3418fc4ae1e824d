import { z } from "zod";
import { apiDocument } from "./document";
import type { Route } from "./route";
import { schemaText } from "./schema-text";

export interface GuideRoute {
  id: string;
  method: string;
  path: string;
  summary: string;
  access: string;
  query: string | null;
  body: string | null;
  reply: string | null;
}

export interface GuideGroup {
  tag: string;
  routes: GuideRoute[];
}

const Content = z.object({ "application/json": z.object({ schema: z.unknown() }).optional() }).optional();
const Operation = z.object({
  operationId: z.string(),
  summary: z.string(),
  description: z.string(),
  tags: z.array(z.string()),
  parameters: z.array(z.object({ name: z.string(), in: z.string(), required: z.boolean().optional(), schema: z.unknown() })).default([]),
  requestBody: z.object({ content: Content }).optional(),
  responses: z.object({ 200: z.object({ content: Content }) }),
});
const Document = z.object({ paths: z.record(z.string(), z.record(z.string(), Operation)) });

/** The OpenAPI document as people read it: routes by subject, each with what goes in and what comes out. */
export function apiGuide(routes: readonly Route[]): GuideGroup[] {
  const { paths } = Document.parse(JSON.parse(JSON.stringify(apiDocument(routes))));
  const all = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      tag: capitalised(operation.tags[0] ?? ""),
      route: guideRoute(method, path, operation),
    })),
  );
  const tags = [...new Set(all.map(({ tag }) => tag))];
  return tags.map((tag) => ({ tag, routes: all.filter((each) => each.tag === tag).map(({ route }) => route) }));
}

function guideRoute(method: string, path: string, operation: z.infer<typeof Operation>): GuideRoute {
  const { operationId, summary, description, parameters, requestBody, responses } = operation;
  const query = parameters.filter((parameter) => parameter.in === "query");
  return {
    ...{ id: operationId, method: method.toUpperCase(), path: `/api/v1${path}`, summary, access: description },
    query:
      query.length === 0
        ? null
        : query.map(({ name, required, schema }) => `${name}${required ? "" : "?"}: ${schemaText(schema)}`).join("\n"),
    body: jsonText(requestBody?.content),
    reply: jsonText(responses[200].content),
  };
}

function capitalised(tag: string): string {
  return tag.slice(0, 1).toUpperCase() + tag.slice(1);
}

function jsonText(content: z.infer<typeof Content>): string | null {
  const json = content?.["application/json"];
  return json ? schemaText(json.schema) : null;
}
