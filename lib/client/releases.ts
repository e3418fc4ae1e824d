import { infiniteQueryOptions, keepPreviousData, mutationOptions, type QueryClient, queryOptions } from "@tanstack/react-query";
import * as z from "zod";
import { ExportManifest, ExportRow, FormatPreview, FormatSummary } from "@/lib/schema/export";
import { page } from "@/lib/schema/id";
import { type NewRelease, ReleaseCreated, ReleaseDetail, ReleaseRow, type ReleaseSettings } from "@/lib/schema/release";
import { ReleasePreview } from "@/lib/schema/release-preview";
import { request } from "./request";

const key = (project: string) => ["project", project, "releases"] as const;

export function releasesQuery(project: string) {
  return infiniteQueryOptions({
    queryKey: [...key(project), "list"],
    queryFn: ({ pageParam, signal }) =>
      request(`/projects/${project}/releases${pageParam ? `?after=${pageParam}` : ""}`, page(ReleaseRow), { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  });
}

export function releaseQuery(project: string, release: string) {
  return queryOptions({
    queryKey: [...key(project), "one", release],
    queryFn: ({ signal }) => request(`/projects/${project}/releases/${release}`, ReleaseDetail, { signal }),
    // A release never changes.
    staleTime: Number.POSITIVE_INFINITY,
  });
}

export function formatsQuery() {
  return queryOptions({
    queryKey: ["export-formats"],
    queryFn: ({ signal }) => request("/export-formats", z.array(FormatSummary), { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** What a release of these settings would hold; the last counts stay while the new ones are made. */
export function releasePreviewQuery(project: string, settings: ReleaseSettings) {
  return queryOptions({
    queryKey: [...key(project), "preview", settings],
    queryFn: ({ signal }) => request(`/projects/${project}/release-preview`, ReleasePreview, { method: "POST", body: settings, signal }),
    placeholderData: keepPreviousData,
    retry: false,
  });
}

export function createRelease(client: QueryClient, project: string) {
  return mutationOptions({
    mutationFn: (body: NewRelease) => request(`/projects/${project}/releases`, ReleaseCreated, { method: "POST", body }),
    onSuccess: () => client.invalidateQueries({ queryKey: [...key(project), "list"] }),
  });
}

export function exportsQuery(project: string, release: string) {
  return queryOptions({
    queryKey: [...key(project), "exports", release],
    queryFn: ({ signal }) => request(`/projects/${project}/releases/${release}/exports`, z.array(ExportRow), { signal }),
  });
}

export function prepareExport(client: QueryClient, project: string, release: string) {
  return mutationOptions({
    mutationFn: (format: string) =>
      request(`/projects/${project}/releases/${release}/exports/${format}`, ExportManifest, { method: "POST", body: {} }),
    onSuccess: () => client.invalidateQueries({ queryKey: exportsQuery(project, release).queryKey }),
  });
}

export function formatPreviewQuery(project: string, release: string, format: string) {
  return queryOptions({
    queryKey: [...key(project), "rows", release, format],
    queryFn: ({ signal }) => request(`/projects/${project}/releases/${release}/exports/${format}/preview`, FormatPreview, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: keepPreviousData,
  });
}

/** Where a browser or a script fetches an export's files. */
export function exportAddress(project: string, release: string, format: string, file: string | null): string {
  const base = `/api/v1/projects/${project}/releases/${release}/exports/${format}`;
  return file === null ? `${base}/archive` : `${base}/files/${encodeURIComponent(file)}`;
}
