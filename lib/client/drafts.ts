import { queryOptions } from "@tanstack/react-query";
import * as z from "zod";
import { Done } from "@/lib/schema/done";
import { Draft, type DraftInput } from "@/lib/schema/draft";
import { request } from "./request";

const Drafts = z.object({ rows: z.array(Draft) });

/** What this person has begun to write in a project and not sent. */
export function draftList(project: string) {
  return queryOptions({
    queryKey: ["project", project, "drafts"],
    queryFn: ({ signal }) => request(`/projects/${project}/drafts`, Drafts, { signal }),
    staleTime: 60_000,
  });
}

/** Keeps what is being typed on the server; goes out even while the page closes. */
export function sendDraft(project: string, body: DraftInput): Promise<Done> {
  return request(`/projects/${project}/drafts`, Done, { method: "PUT", body, isLastWord: true });
}
