import { keepPreviousData, mutationOptions, type QueryClient, queryOptions } from "@tanstack/react-query";
import * as z from "zod";
import {
  type NewPromptVersion,
  PromptDetail,
  type PromptDraft,
  PromptPreview,
  PromptSample,
  PromptSummary,
  PromptTrial,
} from "@/lib/schema/prompt";
import { request } from "./request";

const Prompts = z.object({ rows: z.array(PromptSummary) });
const Samples = z.object({ rows: z.array(PromptSample) });

export function promptsQuery(project: string) {
  return queryOptions({
    queryKey: ["project", project, "prompts"],
    queryFn: ({ signal }) => request(`/projects/${project}/prompts`, Prompts, { signal }),
  });
}

export function promptQuery(project: string, stage: string) {
  return queryOptions({
    queryKey: ["project", project, "prompts", stage],
    queryFn: ({ signal }) => request(`/projects/${project}/prompts/${stage}`, PromptDetail, { signal }),
  });
}

export function promptSamplesQuery(project: string, stage: string) {
  return queryOptions({
    queryKey: ["project", project, "prompts", stage, "samples"],
    queryFn: ({ signal }) => request(`/projects/${project}/prompts/${stage}/samples`, Samples, { signal }),
  });
}

/** The messages a wording makes of one row; the last ones stay in sight while a new wording is sent. */
export function promptPreviewQuery(project: string, stage: string, draft: PromptDraft, sampleId: string | null) {
  return queryOptions({
    queryKey: ["project", project, "prompts", stage, "preview", draft, sampleId],
    queryFn: ({ signal }) =>
      request(`/projects/${project}/prompts/${stage}/preview`, PromptPreview, { method: "POST", body: { ...draft, sampleId }, signal }),
    enabled: sampleId !== null,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    gcTime: 60_000,
  });
}

export function savePrompt(client: QueryClient, project: string, stage: string) {
  return mutationOptions({
    mutationFn: (body: NewPromptVersion) =>
      request(`/projects/${project}/prompts/${stage}/versions`, PromptDetail, { method: "POST", body }),
    onSuccess: (stored) => client.setQueryData(promptQuery(project, stage).queryKey, stored),
    onSettled: () => client.invalidateQueries({ queryKey: promptsQuery(project).queryKey }),
  });
}

export function tryPrompt(project: string, stage: string) {
  return mutationOptions({
    mutationFn: (body: PromptDraft & { sampleId: string }) =>
      request(`/projects/${project}/prompts/${stage}/try`, PromptTrial, { method: "POST", body }),
  });
}
