import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { type AgreementKind, AgreementReport } from "@/lib/schema/agreement";
import { request } from "./request";

export function agreementReport(project: string, kind: AgreementKind) {
  return queryOptions({
    queryKey: ["project", project, "agreement", kind],
    queryFn: ({ signal }) => request(`/projects/${project}/agreement?kind=${kind}`, AgreementReport, { signal }),
    placeholderData: keepPreviousData,
  });
}
