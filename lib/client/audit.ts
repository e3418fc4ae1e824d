import { infiniteQueryOptions, keepPreviousData } from "@tanstack/react-query";
import { AuditPage } from "@/lib/schema/audit";
import { request } from "./request";

export function auditQuery(project: string, noun: string) {
  return infiniteQueryOptions({
    queryKey: ["project", project, "audit", noun],
    queryFn: ({ pageParam, signal }) => {
      const search = new URLSearchParams({ ...(noun ? { noun } : {}), ...(pageParam ? { after: pageParam } : {}) });
      return request(`/projects/${project}/audit?${search}`, AuditPage, { signal });
    },
    initialPageParam: "",
    getNextPageParam: (last) => last.next ?? undefined,
    placeholderData: keepPreviousData,
  });
}
