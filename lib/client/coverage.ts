import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { Coverage } from "@/lib/schema/coverage";
import { request } from "./request";

export function coverage(project: string, run: number | null) {
  return queryOptions({
    queryKey: ["project", project, "coverage", run],
    queryFn: ({ signal }) => request(`/projects/${project}/coverage${run === null ? "" : `?run=${run}`}`, Coverage, { signal }),
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  });
}
