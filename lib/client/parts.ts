import { keepPreviousData, type QueryClient, queryOptions } from "@tanstack/react-query";
import type * as z from "zod";
import { changedPart } from "@/lib/review/changed-part";
import { page } from "@/lib/schema/id";
import type { PartKind } from "@/lib/schema/item-kind";
import type { Letter, Sending } from "@/lib/schema/outbox";
import { PartItem } from "@/lib/schema/part";
import { ReviewProgress } from "@/lib/schema/review-input";
import { readAnew } from "./read-anew";
import { request } from "./request";

const PartPage = page(PartItem);
export type PartPage = z.infer<typeof PartPage>;
export const partPageLength = 10;

/** The next items of a kind; `after` is where the page before ended. */
export function partQueuePage(project: string, kind: PartKind, after?: string): Promise<PartPage> {
  const search = new URLSearchParams({ limit: String(partPageLength), ...(after === undefined ? {} : { after }) });
  return request(`/projects/${project}/parts/${kind}/queue?${search}`, PartPage);
}

/** One item by its instruction (answers, feedback) or its query (the rest). */
export function partItem(project: string, kind: PartKind, id: string) {
  return queryOptions({
    queryKey: ["project", project, "part", kind, id],
    queryFn: ({ signal }) => request(`/projects/${project}/parts/${kind}/items/${id}`, PartItem, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 30 * 60_000,
  });
}

export function partProgress(project: string, kind: PartKind) {
  return queryOptions({
    // Among the counts of the review, so that a verdict of any kind counts in all of them.
    queryKey: ["project", project, "review-progress", `kind:${kind}`],
    queryFn: ({ signal }) => request(`/projects/${project}/parts/${kind}/progress`, ReviewProgress, { signal }),
    placeholderData: keepPreviousData,
    refetchInterval: 60_000,
  });
}

/** Puts an item into the cache unless one is there: what a person did to that is not hidden by an older reading. */
export function keepPart(client: QueryClient, project: string, part: PartItem): void {
  client.setQueryData(partItem(project, part.kind, part.subjectId).queryKey, (known) => known ?? part);
}

/** Every item of the six kinds that the browser holds of a project and knows by this id. */
export function heldParts(client: QueryClient, project: string, subjectId: string): PartItem[] {
  const found = client.getQueriesData<PartItem>({ queryKey: ["project", project, "part"] });
  return found.flatMap(([, part]) => (part?.subjectId === subjectId ? [part] : []));
}

/** Shows at once what a person did, in every kind of item it is about. */
export function changeParts(
  client: QueryClient,
  project: string,
  { instructionId, sending, by }: { instructionId: string; sending: Sending; by: string },
): void {
  const author = { name: by, at: new Date().toISOString() };
  for (const part of heldParts(client, project, instructionId)) {
    const { queryKey } = partItem(project, part.kind, part.subjectId);
    void client.cancelQueries({ queryKey });
    client.setQueryData(queryKey, changedPart(part, sending, author));
  }
}

/** Puts the server's item in place of the one shown, with what still waits laid over it. */
export function takePart(client: QueryClient, project: string, part: PartItem, waiting: readonly Letter[]): void {
  const by = { name: "", at: new Date().toISOString() };
  const shown = waiting.reduce((item, letter) => changedPart(item, letter.sending, by), part);
  client.setQueryData(partItem(project, part.kind, part.subjectId).queryKey, shown);
}

/** Asks anew for the items known by this id: what was done to one may show in the others. */
export function rereadParts(client: QueryClient, project: string, subjectId: string, except?: PartKind): void {
  const isOne = (key: readonly unknown[]) => key[4] === subjectId && key[3] !== except;
  void readAnew(client, { queryKey: ["project", project, "part"], predicate: ({ queryKey }) => isOne(queryKey) });
}
