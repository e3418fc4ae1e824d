import { infiniteQueryOptions, mutationOptions, type QueryClient } from "@tanstack/react-query";
import type * as z from "zod";
import { RepairBatch, RepairBatchPage, type RepairInput, RepairPreview, type RepairSelection, RepairUndo } from "@/lib/schema/finding-list";
import { afterRepairs, findingsKey } from "./findings";
import { request } from "./request";

/** What mending these findings together would come to. Changes nothing. */
export function previewRepairs(project: string) {
  return mutationOptions({
    mutationFn: (selection: RepairSelection) =>
      request(`/projects/${project}/repairs/preview`, RepairPreview, { method: "POST", body: { selection } }),
  });
}

export function applyRepairs(client: QueryClient, project: string) {
  return mutationOptions({
    mutationFn: (body: RepairInput) => request(`/projects/${project}/repairs`, RepairBatch, { method: "POST", body }),
    onSettled: () => afterRepairs(client, project),
  });
}

export function undoRepairs(client: QueryClient, project: string) {
  return mutationOptions({
    mutationFn: ({ id }: { id: string }) => request(`/projects/${project}/repairs/${id}/undo`, RepairUndo, { method: "POST", body: {} }),
    onSettled: () => afterRepairs(client, project),
  });
}

/** Batches made so far, newest first. */
export function repairBatches(project: string) {
  return infiniteQueryOptions({
    queryKey: [...findingsKey(project), "batches"],
    queryFn: ({ pageParam, signal }) =>
      request(`/projects/${project}/repairs${pageParam === undefined ? "" : `?after=${pageParam}`}`, RepairBatchPage, { signal }),
    initialPageParam: undefined,
    getNextPageParam: (last: z.infer<typeof RepairBatchPage>): string | undefined => last.next ?? undefined,
  });
}
