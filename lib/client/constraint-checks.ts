import { mutationOptions, type QueryClient, queryOptions } from "@tanstack/react-query";
import { ConstraintCheck, type ConstraintCheckInput, LatestConstraintCheck } from "@/lib/schema/constraint-check";
import { request } from "./request";

const checksKey = (project: string) => ["project", project, "constraint-checks"] as const;

/** The newest pass over the project or one of its runs; followed while it is under way. */
export function latestConstraintCheck(project: string) {
  return queryOptions({
    queryKey: [...checksKey(project), "latest"],
    queryFn: ({ signal }) => request(`/projects/${project}/constraint-checks/latest`, LatestConstraintCheck, { signal }),
    refetchInterval: (query) => (query.state.data?.status === "running" ? 700 : false),
  });
}

/** "Check everything again", or one run. */
export function startConstraintCheck(client: QueryClient, project: string) {
  return mutationOptions({
    mutationFn: (body: ConstraintCheckInput) =>
      request(`/projects/${project}/constraint-checks`, ConstraintCheck, { method: "POST", body }),
    onSettled: () => client.invalidateQueries({ queryKey: checksKey(project) }),
  });
}
