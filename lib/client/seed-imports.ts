import { infiniteQueryOptions, keepPreviousData, mutationOptions, type QueryClient, queryOptions } from "@tanstack/react-query";
import type * as z from "zod";
import { SeedDuplicatePage } from "@/lib/schema/seed";
import {
  ImportPreview,
  type PreviewRequest,
  SeedBadRowPage,
  SeedImportPage,
  SeedImportRow,
  type StartImportRequest,
} from "@/lib/schema/seed-import";
import { request } from "./request";
import { seedsKey } from "./seeds";

type BadRows = z.infer<typeof SeedBadRowPage>;
type Duplicates = z.infer<typeof SeedDuplicatePage>;
const pollMs = 700;

/** Newest first; asked again while one of them runs. */
export function seedImports(project: string) {
  return queryOptions({
    queryKey: [...seedsKey(project), "imports"],
    queryFn: ({ signal }) => request(`/projects/${project}/seed-imports?limit=50`, SeedImportPage, { signal }),
    refetchInterval: (query) => (query.state.data?.rows.some(({ status }) => status === "running") ? pollMs : false),
  });
}

export function seedImport(project: string, id: string) {
  return queryOptions({
    queryKey: [...seedsKey(project), "import", id],
    queryFn: ({ signal }) => request(`/projects/${project}/seed-imports/${id}`, SeedImportRow, { signal }),
    refetchInterval: (query) => (query.state.data?.status === "running" ? pollMs : false),
  });
}

export function importBadRows(project: string, id: string) {
  return infiniteQueryOptions({
    queryKey: [...seedsKey(project), "bad-rows", id],
    queryFn: ({ pageParam, signal }) => request(pagePath(project, id, "bad-rows", pageParam), SeedBadRowPage, { signal }),
    initialPageParam: undefined,
    getNextPageParam: (last: BadRows): string | undefined => last.next ?? undefined,
  });
}

export function importDuplicates(project: string, id: string) {
  return infiniteQueryOptions({
    queryKey: [...seedsKey(project), "duplicates", id],
    queryFn: ({ pageParam, signal }) => request(pagePath(project, id, "duplicates", pageParam), SeedDuplicatePage, { signal }),
    initialPageParam: undefined,
    getNextPageParam: (last: Duplicates): string | undefined => last.next ?? undefined,
  });
}

function pagePath(project: string, id: string, what: string, after: string | undefined): string {
  return `/projects/${project}/seed-imports/${id}/${what}?limit=100${after === undefined ? "" : `&after=${after}`}`;
}

export function importPreview(project: string, uploadId: string, asked: PreviewRequest) {
  return queryOptions({
    queryKey: [...seedsKey(project), "preview", uploadId, asked],
    queryFn: ({ signal }) =>
      request(`/projects/${project}/seed-uploads/${uploadId}/preview`, ImportPreview, { method: "POST", body: asked, signal }),
    placeholderData: keepPreviousData,
    retry: false,
    staleTime: 60_000,
  });
}

export function startSeedImport(client: QueryClient, project: string) {
  return mutationOptions({
    mutationFn: (body: StartImportRequest) => request(`/projects/${project}/seed-imports`, SeedImportRow, { method: "POST", body }),
    onSettled: () => client.invalidateQueries({ queryKey: seedsKey(project) }),
  });
}

export function cancelSeedImport(client: QueryClient, project: string) {
  return mutationOptions({
    mutationFn: (id: string) => request(`/projects/${project}/seed-imports/${id}/cancel`, SeedImportRow, { method: "POST", body: {} }),
    onSettled: () => client.invalidateQueries({ queryKey: seedsKey(project) }),
  });
}
