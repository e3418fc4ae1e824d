import { infiniteQueryOptions, keepPreviousData, mutationOptions, type QueryClient, queryOptions } from "@tanstack/react-query";
import * as z from "zod";
import { Done } from "@/lib/schema/done";
import { page } from "@/lib/schema/id";
import { type NewReviewBatch, ReviewBatchRow } from "@/lib/schema/review-batch";
import { ReviewSettings, type ReviewSettingsChange } from "@/lib/schema/review-settings";
import { ReturnedItem, TeamProgress } from "@/lib/schema/team";
import { request } from "./request";

const BatchPage = page(ReviewBatchRow);

export function teamQuery(project: string) {
  return queryOptions({
    queryKey: ["project", project, "team", "progress"],
    queryFn: ({ signal }) => request(`/projects/${project}/team`, TeamProgress, { signal }),
    placeholderData: keepPreviousData,
    refetchInterval: 60_000,
  });
}

export function returnedQuery(project: string) {
  return queryOptions({
    queryKey: ["project", project, "team", "returned"],
    queryFn: ({ signal }) => request(`/projects/${project}/team/returned`, z.array(ReturnedItem), { signal }),
  });
}

export function reviewSettings(project: string) {
  return queryOptions({
    queryKey: ["project", project, "review-settings"],
    queryFn: ({ signal }) => request(`/projects/${project}/review/settings`, ReviewSettings, { signal }),
  });
}

export function changeReviewSettings(client: QueryClient, project: string) {
  return mutationOptions({
    mutationFn: (body: ReviewSettingsChange) => request(`/projects/${project}/review/settings`, ReviewSettings, { method: "PATCH", body }),
    onSuccess: (settings) => {
      client.setQueryData(reviewSettings(project).queryKey, settings);
      return client.invalidateQueries({ queryKey: ["project", project, "team"] });
    },
  });
}

export function batchList(project: string) {
  return infiniteQueryOptions({
    queryKey: ["project", project, "team", "batches"],
    queryFn: ({ pageParam, signal }) =>
      request(`/projects/${project}/review/batches?limit=50${pageParam ? `&after=${pageParam}` : ""}`, BatchPage, { signal }),
    initialPageParam: "",
    getNextPageParam: ({ next }) => next,
  });
}

export function createBatch(client: QueryClient, project: string) {
  return mutationOptions({
    mutationFn: (body: NewReviewBatch) => request(`/projects/${project}/review/batches`, ReviewBatchRow, { method: "POST", body }),
    onSettled: () => client.invalidateQueries({ queryKey: batchList(project).queryKey }),
  });
}

export function closeBatch(client: QueryClient, project: string) {
  return mutationOptions({
    mutationFn: (id: string) => request(`/projects/${project}/review/batches/${id}/closing`, Done, { method: "POST" }),
    onSettled: () => client.invalidateQueries({ queryKey: ["project", project, "team"] }),
  });
}

export function setSkills(client: QueryClient, project: string) {
  return mutationOptions({
    mutationFn: ({ person, skills }: { person: string; skills: string[] }) =>
      request(`/projects/${project}/team/${person}/skills`, Done, { method: "PUT", body: { skills } }),
    onSettled: () => client.invalidateQueries({ queryKey: teamQuery(project).queryKey }),
  });
}
