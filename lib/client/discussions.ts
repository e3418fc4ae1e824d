import { infiniteQueryOptions, keepPreviousData, mutationOptions, type QueryClient, queryOptions } from "@tanstack/react-query";
import type * as z from "zod";
import { type CommentInput, DiscussionCounts, type DiscussionFilter, DiscussionRow, DiscussionView } from "@/lib/schema/discussion";
import { page } from "@/lib/schema/id";
import { waitingWorkQuery } from "./overview";
import { request } from "./request";

const DiscussionPage = page(DiscussionRow);
export type DiscussionPage = z.infer<typeof DiscussionPage>;
const discussionsKey = (project: string) => ["project", project, "discussions"] as const;

export function discussionList(project: string, state: DiscussionFilter["state"]) {
  return infiniteQueryOptions({
    queryKey: [...discussionsKey(project), "list", state],
    queryFn: ({ pageParam, signal }) => {
      const search = new URLSearchParams({ state, ...(pageParam === undefined ? {} : { after: pageParam }) });
      return request(`/projects/${project}/discussions?${search}`, DiscussionPage, { signal });
    },
    initialPageParam: undefined,
    getNextPageParam: (last: DiscussionPage): string | undefined => last.next ?? undefined,
    placeholderData: keepPreviousData,
  });
}

export function discussionCounts(project: string) {
  return queryOptions({
    queryKey: [...discussionsKey(project), "counts"],
    queryFn: ({ signal }) => request(`/projects/${project}/discussions/counts`, DiscussionCounts, { signal }),
    staleTime: 30_000,
  });
}

export function discussionOn(project: string, instructionId: string) {
  return queryOptions({
    queryKey: [...discussionsKey(project), "on", instructionId],
    queryFn: ({ signal }) => request(`/projects/${project}/instructions/${instructionId}/discussion`, DiscussionView, { signal }),
  });
}

export function sendComment(client: QueryClient, project: string, instructionId: string) {
  return mutationOptions({
    mutationFn: (body: CommentInput) =>
      request(`/projects/${project}/instructions/${instructionId}/comments`, DiscussionView, { method: "POST", body }),
    onSuccess: (view) => takeView(client, project, view),
  });
}

export function settleDiscussion(client: QueryClient, project: string) {
  return mutationOptions({
    mutationFn: (discussion: string) =>
      request(`/projects/${project}/discussions/${discussion}/settlement`, DiscussionView, { method: "POST" }),
    onSuccess: (view) => takeView(client, project, view),
  });
}

function takeView(client: QueryClient, project: string, view: DiscussionView): void {
  const { queryKey } = discussionOn(project, view.instructionId);
  client.setQueryData(queryKey, view);
  refreshCounts(client, project);
}

/** Lists and counts are asked for again: something was said, settled or looked at. */
export function refreshCounts(client: QueryClient, project: string): void {
  void client.invalidateQueries({ queryKey: discussionsKey(project), predicate: (query) => !query.queryKey.includes("on") });
  void client.invalidateQueries({ queryKey: waitingWorkQuery(project).queryKey });
}
