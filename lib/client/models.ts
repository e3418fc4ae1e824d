import { mutationOptions, type QueryClient, queryOptions } from "@tanstack/react-query";
import * as z from "zod";
import { ModelConnectionView, type ModelSettings, ModelTrial } from "@/lib/schema/model-connection";
import type { ModelRole } from "@/lib/schema/model-role";
import { request } from "./request";

const Models = z.object({ rows: z.array(ModelConnectionView) });

export function modelsQuery(project: string) {
  return queryOptions({
    queryKey: ["project", project, "models"],
    queryFn: ({ signal }) => request(`/projects/${project}/models`, Models, { signal }),
  });
}

export function setModel(client: QueryClient, project: string, role: ModelRole) {
  const { queryKey } = modelsQuery(project);
  return mutationOptions({
    mutationFn: (body: ModelSettings) => request(`/projects/${project}/models/${role}`, ModelConnectionView, { method: "PUT", body }),
    onSuccess: (stored) =>
      client.setQueryData(queryKey, (models) => {
        const others = models?.rows.filter((row) => row.role !== role) ?? [];
        return { rows: [...others, stored] };
      }),
  });
}

export function tryModel(project: string, role: ModelRole) {
  return mutationOptions({
    mutationFn: (body: ModelSettings) => request(`/projects/${project}/models/${role}/try`, ModelTrial, { method: "POST", body }),
  });
}
