import { infiniteQueryOptions, mutationOptions, type QueryClient, queryOptions } from "@tanstack/react-query";
import type * as z from "zod";
import { BulkAction, BulkCount, type BulkCountInput, type BulkStartInput } from "@/lib/schema/bulk-action";
import { page } from "@/lib/schema/id";
import { request } from "./request";

const BulkPage = page(BulkAction);
const key = (project: string) => ["project", project, "bulk-actions"] as const;
const askEveryMs = 500;

export function isUnderWay({ status }: Pick<BulkAction, "status">): boolean {
  return status === "running" || status === "undoing";
}

export function countBulkAction(project: string) {
  return mutationOptions({
    mutationFn: (body: BulkCountInput) => request(`/projects/${project}/bulk-actions/count`, BulkCount, { method: "POST", body }),
  });
}

export function startBulkAction(client: QueryClient, project: string) {
  return mutationOptions({
    mutationFn: (body: BulkStartInput) => request(`/projects/${project}/bulk-actions`, BulkAction, { method: "POST", body }),
    onSuccess: (action) => keepBulkAction(client, project, action),
  });
}

export function undoBulkAction(client: QueryClient, project: string) {
  return mutationOptions({
    mutationFn: ({ id }: { id: string }) => request(`/projects/${project}/bulk-actions/${id}/undo`, BulkAction, { method: "POST" }),
    onSuccess: (action) => keepBulkAction(client, project, action),
  });
}

/** One action, asked for again and again while it is under way. */
export function bulkAction(project: string, id: string) {
  return queryOptions({
    queryKey: [...key(project), "one", id],
    queryFn: ({ signal }) => request(`/projects/${project}/bulk-actions/${id}`, BulkAction, { signal }),
    refetchInterval: ({ state }) => (state.data && isUnderWay(state.data) ? askEveryMs : false),
  });
}

/** Actions so far, newest first. */
export function bulkActions(project: string) {
  return infiniteQueryOptions({
    queryKey: [...key(project), "list"],
    queryFn: ({ pageParam, signal }) =>
      request(`/projects/${project}/bulk-actions?limit=20${pageParam === undefined ? "" : `&after=${pageParam}`}`, BulkPage, { signal }),
    initialPageParam: undefined,
    getNextPageParam: (last: z.infer<typeof BulkPage>): string | undefined => last.next ?? undefined,
  });
}

function keepBulkAction(client: QueryClient, project: string, action: BulkAction): void {
  client.setQueryData(bulkAction(project, action.id).queryKey, action);
  if (!isUnderWay(action)) void afterBulkAction(client, project);
}

/** States, queues and counts may all have changed: whatever is shown is asked for again. */
export function afterBulkAction(client: QueryClient, project: string): Promise<void> {
  return client.invalidateQueries({ queryKey: ["project", project] });
}
