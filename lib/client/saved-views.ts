import { mutationOptions, type QueryClient, queryOptions } from "@tanstack/react-query";
import { page } from "@/lib/schema/id";
import { SavedView, type SavedViewChange, SavedViewGone, type SavedViewInput } from "@/lib/schema/saved-view";
import { request } from "./request";

const key = (project: string) => ["project", project, "views"] as const;

/** One's own views and the shared ones; a project has at most a menu full of them. */
export function savedViews(project: string) {
  return queryOptions({
    queryKey: key(project),
    queryFn: async ({ signal }) => (await request(`/projects/${project}/views?limit=200`, page(SavedView), { signal })).rows,
    staleTime: 30_000,
  });
}

export function saveView(client: QueryClient, project: string) {
  return mutationOptions({
    mutationFn: (body: SavedViewInput) => request(`/projects/${project}/views`, SavedView, { method: "POST", body }),
    onSettled: () => client.invalidateQueries({ queryKey: key(project) }),
  });
}

export function changeView(client: QueryClient, project: string) {
  return mutationOptions({
    mutationFn: ({ id, ...body }: SavedViewChange & { id: string }) =>
      request(`/projects/${project}/views/${id}`, SavedView, { method: "PATCH", body }),
    onSettled: () => client.invalidateQueries({ queryKey: key(project) }),
  });
}

export function removeView(client: QueryClient, project: string) {
  return mutationOptions({
    mutationFn: ({ id }: { id: string }) => request(`/projects/${project}/views/${id}`, SavedViewGone, { method: "DELETE" }),
    onSettled: () => client.invalidateQueries({ queryKey: key(project) }),
  });
}
