import { mutationOptions, type QueryClient, queryOptions } from "@tanstack/react-query";
import { Done } from "@/lib/schema/done";
import { StudyWriting, type WritingDraft } from "@/lib/schema/study-writing";
import { request } from "./request";
import { studyWorkList } from "./studies";

/** What this person writes next. Asking takes a query for them, so it is asked when the page is there, and not again by itself. */
export function writingQuery(project: string, study: string) {
  return queryOptions({
    queryKey: ["project", project, "studies", "writing", study],
    queryFn: ({ signal }) => request(`/projects/${project}/studies/${study}/writing`, StudyWriting, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
}

/** Outlives the page that sends it: what was typed last is saved even while the page closes. */
export function saveWriting(project: string, study: string, text: string) {
  return mutationOptions({
    mutationFn: (body: WritingDraft) =>
      request(`/projects/${project}/studies/${study}/writing/${text}`, Done, { method: "PUT", body, isLastWord: true }),
  });
}

export function submitWriting(client: QueryClient, project: string, study: string, text: string) {
  return mutationOptions({
    mutationFn: (body: WritingDraft) =>
      request(`/projects/${project}/studies/${study}/writing/${text}`, StudyWriting, { method: "POST", body }),
    onSuccess: (next) => takeNext(client, project, study, next),
  });
}

export function skipWriting(client: QueryClient, project: string, study: string, text: string) {
  return mutationOptions({
    mutationFn: () => request(`/projects/${project}/studies/${study}/writing/${text}/skip`, StudyWriting, { method: "POST" }),
    onSuccess: (next) => takeNext(client, project, study, next),
  });
}

function takeNext(client: QueryClient, project: string, study: string, next: StudyWriting): void {
  client.setQueryData(writingQuery(project, study).queryKey, next);
  void client.invalidateQueries({ queryKey: studyWorkList(project).queryKey });
}
