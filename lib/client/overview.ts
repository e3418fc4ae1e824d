import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import * as z from "zod";
import { FoundItem, Overview, WaitingWork } from "@/lib/schema/overview";
import { request } from "./request";

export function overviewQuery(project: string) {
  return queryOptions({
    queryKey: ["project", project, "overview"],
    queryFn: ({ signal }) => request(`/projects/${project}/overview`, Overview, { signal }),
    refetchInterval: 30_000,
  });
}

/** The counts beside the sections' names; asked for again every half minute while the page is looked at. */
export function waitingWorkQuery(project: string) {
  return queryOptions({
    queryKey: ["project", project, "waiting"],
    queryFn: ({ signal }) => request(`/projects/${project}/waiting`, WaitingWork, { signal }),
    refetchInterval: 30_000,
  });
}

/** What the typed text may mean; the last findings stay while new ones are looked for. */
export function foundItemsQuery(project: string, text: string) {
  return queryOptions({
    queryKey: ["project", project, "find", text],
    queryFn: ({ signal }) => request(`/projects/${project}/find?q=${encodeURIComponent(text)}`, z.array(FoundItem), { signal }),
    enabled: text.length > 0,
    placeholderData: keepPreviousData,
  });
}
