import { mutationOptions, type QueryClient, queryOptions } from "@tanstack/react-query";
import * as z from "zod";
import { ApiKeyOnce, ApiKeyRow, type NewApiKey } from "@/lib/schema/api-key";
import { Done } from "@/lib/schema/done";
import { request } from "./request";

const ApiKeys = z.object({ rows: z.array(ApiKeyRow) });

export function apiKeysQuery(project: string) {
  return queryOptions({
    queryKey: ["project", project, "api-keys"],
    queryFn: ({ signal }) => request(`/projects/${project}/api-keys`, ApiKeys, { signal }),
  });
}

export function createApiKey(client: QueryClient, project: string) {
  return mutationOptions({
    mutationFn: (body: NewApiKey) => request(`/projects/${project}/api-keys`, ApiKeyOnce, { method: "POST", body }),
    onSettled: () => client.invalidateQueries(apiKeysQuery(project)),
    // The key is shown while its panel is open and kept nowhere else.
    gcTime: 0,
  });
}

export function revokeApiKey(client: QueryClient, project: string) {
  return mutationOptions({
    mutationFn: (key: string) => request(`/projects/${project}/api-keys/${key}`, Done, { method: "DELETE" }),
    onSettled: () => client.invalidateQueries(apiKeysQuery(project)),
  });
}
