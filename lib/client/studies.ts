import { mutationOptions, type QueryClient, queryOptions } from "@tanstack/react-query";
import * as z from "zod";
import type { ModelRole } from "@/lib/schema/model-role";
import type { StudyChange } from "@/lib/schema/study-draft";
import { PrefillChoice, type PrefillInput } from "@/lib/schema/study-judge";
import { type Amendment, type NewStudy, StudyRow, StudyView, StudyWork, StudyWorkRow } from "@/lib/schema/study-view";
import { request } from "./request";

const key = (project: string) => ["project", project, "studies"] as const;

export function studiesQuery(project: string) {
  return queryOptions({
    queryKey: [...key(project), "list"],
    queryFn: ({ signal }) => request(`/projects/${project}/studies`, z.array(StudyRow), { signal }),
  });
}

export function studyQuery(project: string, study: string) {
  return queryOptions({
    queryKey: [...key(project), "one", study],
    queryFn: ({ signal }) => request(`/projects/${project}/studies/${study}`, StudyView, { signal }),
    // A model at work is watched; otherwise what others judge is news enough once a minute.
    refetchInterval: ({ state: { data } }) => (data && isAtWork(data) ? 2_000 : 60_000),
  });
}

function isAtWork({ state, judges, downstream }: StudyView): boolean {
  const isJudged = judges.some(({ asked, answered, failed, isStopped }) => answered + failed < asked && !isStopped);
  return state === "preparing" || isJudged || (downstream !== null && downstream.open > 0);
}

/** The studies this person can judge. */
export function studyWorkList(project: string) {
  return queryOptions({
    queryKey: [...key(project), "work"],
    queryFn: ({ signal }) => request(`/projects/${project}/study-work`, z.array(StudyWorkRow), { signal }),
  });
}

/** As many turns as are asked for at once. */
export const turnsAtOnce = 20;

/** A person's next turns, or, looking back, a few before one of theirs. Asking draws a person's turns at their first visit. */
export function readStudyWork(project: string, study: string, before: string | null = null): Promise<StudyWork> {
  const search = before === null ? `limit=${turnsAtOnce}` : `limit=5&before=${before}`;
  return request(`/projects/${project}/studies/${study}/work?${search}`, StudyWork);
}

export function createStudy(client: QueryClient, project: string) {
  return mutationOptions({
    mutationFn: (body: NewStudy) => request(`/projects/${project}/studies`, StudyView, { method: "POST", body }),
    onSuccess: (view) => keepStudy(client, project, view),
  });
}

/** Outlives the page that sends it: what was typed last is saved even while the page closes. */
export function changeStudy(client: QueryClient, project: string, study: string) {
  return mutationOptions({
    mutationFn: (body: StudyChange) =>
      request(`/projects/${project}/studies/${study}`, StudyView, { method: "PATCH", body, isLastWord: true }),
    onSuccess: (view) => keepStudy(client, project, view),
  });
}

export function freezeStudy(client: QueryClient, project: string, study: string) {
  return mutationOptions({
    mutationFn: (revision: number) =>
      request(`/projects/${project}/studies/${study}/freeze?revision=${revision}`, StudyView, { method: "POST" }),
    onSuccess: (view) => keepStudy(client, project, view),
    // Somebody else may have changed it since: what they saved is looked at before it is frozen.
    // Not waited for: without a network it would hold back the words of what went wrong.
    onError: () => void client.invalidateQueries({ queryKey: studyQuery(project, study).queryKey }),
  });
}

export function amendStudy(client: QueryClient, project: string, study: string) {
  return mutationOptions({
    mutationFn: (body: Amendment) => request(`/projects/${project}/studies/${study}/amendments`, StudyView, { method: "POST", body }),
    onSuccess: (view) => keepStudy(client, project, view),
  });
}

/** Puts a model on trial; pressed again, only what failed is asked. */
export function startJudge(client: QueryClient, project: string, study: string) {
  return mutationOptions({
    mutationFn: (role: ModelRole) => request(`/projects/${project}/studies/${study}/judge`, StudyView, { method: "POST", body: { role } }),
    onSuccess: (view) => keepStudy(client, project, view),
  });
}

/** Where a judge may pre-fill by now; asked anew whenever it is looked at. */
export function prefillQuery(project: string, study: string, judge: string) {
  return queryOptions({
    queryKey: [...key(project), "prefill", study, judge],
    queryFn: ({ signal }) =>
      request(`/projects/${project}/studies/${study}/prefill?judge=${encodeURIComponent(judge)}`, z.array(PrefillChoice), { signal }),
    staleTime: 0,
  });
}

/** Lets a judge pre-fill these categories and no others. */
export function allowPrefill(client: QueryClient, project: string, study: string) {
  return mutationOptions({
    mutationFn: (body: PrefillInput) => request(`/projects/${project}/studies/${study}/prefill`, StudyView, { method: "PUT", body }),
    onSuccess: (view) => keepStudy(client, project, view),
  });
}

/** Has the texts that failed made once more. */
export function prepareAgain(client: QueryClient, project: string, study: string) {
  return mutationOptions({
    mutationFn: () => request(`/projects/${project}/studies/${study}/prepare`, StudyView, { method: "POST" }),
    onSuccess: (view) => keepStudy(client, project, view),
  });
}

/** Has one model answer every arm's instructions, and each constraint marked. */
export function startDownstream(client: QueryClient, project: string, study: string) {
  return mutationOptions({
    mutationFn: () => request(`/projects/${project}/studies/${study}/downstream`, StudyView, { method: "POST" }),
    onSuccess: (view) => keepStudy(client, project, view),
  });
}

function keepStudy(client: QueryClient, project: string, view: StudyView): Promise<void> {
  client.setQueryData(studyQuery(project, view.id).queryKey, view);
  return client.invalidateQueries({ queryKey: studiesQuery(project).queryKey });
}
