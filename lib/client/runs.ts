import { infiniteQueryOptions, keepPreviousData, mutationOptions, type QueryClient, queryOptions } from "@tanstack/react-query";
import * as z from "zod";
import type { RunSettings } from "@/lib/schema/run";
import type { FailureQuery, HeldDecision, NewRun, PreviewRequest, RetryRequest } from "@/lib/schema/run-view";
import { FailurePage, HeldPage, RunDetail, RunEstimate, RunLive, RunPage, RunPreview, RunSpend } from "@/lib/schema/run-view";
import { request } from "./request";

const anything = z.unknown();
const runsKey = (project: string) => ["project", project, "runs"] as const;
const runKey = (project: string, run: number) => [...runsKey(project), run] as const;
const pathOf = (project: string, run: number) => `/projects/${project}/runs/${run}`;

export function runListQuery(project: string) {
  return infiniteQueryOptions({
    queryKey: [...runsKey(project), "list"],
    queryFn: ({ pageParam, signal }) => request(`/projects/${project}/runs${afterOf(pageParam)}`, RunPage, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    refetchInterval: ({ state }) => (state.data?.pages.some(({ rows }) => rows.some(({ status }) => status === "running")) ? 4_000 : false),
  });
}

export function runQuery(project: string, run: number) {
  return queryOptions({
    queryKey: [...runKey(project, run), "detail"],
    queryFn: ({ signal }) => request(pathOf(project, run), RunDetail, { signal }),
  });
}

/** Where a run stands; server-sent events keep it fresh (see components/runs/use-live-run). */
export function runLiveQuery(project: string, run: number) {
  return queryOptions({
    queryKey: [...runKey(project, run), "live"],
    queryFn: ({ signal }) => request(`${pathOf(project, run)}/live`, RunLive, { signal }),
  });
}

export function runEventsUrl(project: string, run: number): string {
  return `/api/v1${pathOf(project, run)}/events`;
}

export function runSpendQuery(project: string, run: number) {
  return queryOptions({
    queryKey: [...runKey(project, run), "spend"],
    queryFn: ({ signal }) => request(`${pathOf(project, run)}/spend`, RunSpend, { signal }),
    placeholderData: keepPreviousData,
  });
}

export type FailureFilter = Pick<FailureQuery, "stage" | "kind" | "state">;

export function failureListQuery(project: string, run: number, filter: FailureFilter) {
  return infiniteQueryOptions({
    queryKey: [...runKey(project, run), "failures", filter],
    queryFn: ({ pageParam, signal }) =>
      request(`${pathOf(project, run)}/failures${searchOf({ ...filter, after: pageParam })}`, FailurePage, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
  });
}

export function heldListQuery(project: string, run: number, gate: string | undefined) {
  return infiniteQueryOptions({
    queryKey: [...runKey(project, run), "held", gate ?? "all"],
    queryFn: ({ pageParam, signal }) =>
      request(`${pathOf(project, run)}/held${searchOf({ gate, after: pageParam })}`, HeldPage, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
  });
}

export function estimateQuery(project: string, settings: RunSettings) {
  return queryOptions({
    queryKey: [...runsKey(project), "estimate", settings],
    queryFn: ({ signal }) => request(`/projects/${project}/runs/estimate`, RunEstimate, { method: "POST", body: { settings }, signal }),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
}

export function previewRun(project: string) {
  return mutationOptions({
    mutationFn: (body: PreviewRequest) => request(`/projects/${project}/runs/preview`, RunPreview, { method: "POST", body }),
  });
}

export function startRun(client: QueryClient, project: string) {
  return mutationOptions({
    mutationFn: (body: NewRun) =>
      request(`/projects/${project}/runs`, z.object({ id: z.string(), number: z.number().int() }), { method: "POST", body }),
    onSettled: () => client.invalidateQueries({ queryKey: runsKey(project) }),
  });
}

export type RunOrder =
  | { order: "pause" | "resume" | "cancel" }
  | { order: "budget"; budgetMicroUsd: number | null }
  | { order: "retry"; which: RetryRequest };

/** Tells a run what to do. Everything shown of the run is asked for again afterwards. */
export function orderRun(client: QueryClient, project: string, run: number) {
  return mutationOptions({
    mutationFn: (order: RunOrder) => request(`${pathOf(project, run)}/${order.order}`, anything, { method: "POST", body: bodyOf(order) }),
    onSettled: () => client.invalidateQueries({ queryKey: runsKey(project) }),
  });
}

export function decideHeld(client: QueryClient, project: string, run: number) {
  return mutationOptions({
    mutationFn: (body: HeldDecision) =>
      request(`${pathOf(project, run)}/held`, z.object({ decided: z.number().int() }), { method: "POST", body }),
    onSettled: () => client.invalidateQueries({ queryKey: runKey(project, run) }),
  });
}

function bodyOf(order: RunOrder): unknown {
  if (order.order === "budget") return { budgetMicroUsd: order.budgetMicroUsd };
  return order.order === "retry" ? order.which : {};
}

function afterOf(after: string | undefined): string {
  return searchOf({ after });
}

function searchOf(fields: Record<string, string | undefined>): string {
  const given = Object.entries(fields).flatMap(([name, value]) => (value === undefined || value === "" ? [] : [[name, value]]));
  return given.length === 0 ? "" : `?${new URLSearchParams(given)}`;
}
