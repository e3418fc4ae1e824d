import { mutationOptions, type QueryClient, queryOptions } from "@tanstack/react-query";
import { type GuidelinesChange, type ProjectChange, ProjectDetail } from "@/lib/schema/project";
import { request } from "./request";

export function projectQuery(project: string) {
  return queryOptions({
    queryKey: ["project", project, "detail"],
    queryFn: ({ signal }) => request(`/projects/${project}`, ProjectDetail, { signal }),
  });
}

export function changeProject(client: QueryClient, project: string) {
  return mutationOptions({
    mutationFn: (body: ProjectChange) => request(`/projects/${project}`, ProjectDetail, { method: "PATCH", body }),
    onSuccess: (changed) => client.setQueryData(projectQuery(project).queryKey, changed),
  });
}

export function changeGuidelines(client: QueryClient, project: string) {
  return mutationOptions({
    mutationFn: (body: GuidelinesChange) => request(`/projects/${project}/guidelines`, ProjectDetail, { method: "PATCH", body }),
    onSuccess: (changed) => client.setQueryData(projectQuery(project).queryKey, changed),
  });
}
