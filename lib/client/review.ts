import { keepPreviousData, type QueryClient, queryOptions, skipToken } from "@tanstack/react-query";
import type * as z from "zod";
import { selectionSearch } from "@/lib/review/selection";
import { type ClaimedItem, type ClaimInput, Claims, GivenBack, knownAtMost, Leases } from "@/lib/schema/assignment";
import { page } from "@/lib/schema/id";
import { ReviewItem } from "@/lib/schema/review";
import { ReviewProgress } from "@/lib/schema/review-input";
import type { Selection } from "@/lib/schema/selection";
import { request } from "./request";

const QueuePage = page(ReviewItem);
export type QueuePage = z.infer<typeof QueuePage>;
export const queuePageLength = 10;

/** The next items to judge; `after` is where the page before ended. */
export function queuePage(project: string, selection: Selection, after?: string, signal?: AbortSignal): Promise<QueuePage> {
  const search = new URLSearchParams(selectionSearch(selection));
  search.set("limit", String(queuePageLength));
  if (after !== undefined) search.set("after", after);
  return request(`/projects/${project}/review/queue?${search}`, QueuePage, signal ? { signal } : {});
}

/** Holds items where the project shares them out: those held already come back too, whole where they are not known as they are now. */
export function claimItems(project: string, asked: Pick<ClaimInput, "selection" | "instructionId" | "known">): Promise<Claims> {
  const body = { count: queuePageLength, ...asked };
  return request(`/projects/${project}/review/claims`, Claims, { method: "POST", body });
}

const noLoan: Loan | null = null;

/** What is known of an item on loan: until when, and why it came back. */
export function loanOf(project: string, id: string) {
  return queryOptions<Loan | null>({
    queryKey: ["project", project, "loan", id],
    queryFn: skipToken,
    initialData: noLoan,
    staleTime: Number.POSITIVE_INFINITY,
  });
}
export type Loan = Omit<ClaimedItem, "item">;

/** Puts what was claimed into the cache. */
export function keepClaims(client: QueryClient, project: string, { rows, kept }: Claims): void {
  for (const { item, ...loan } of rows) {
    keepItem(client, project, item);
    client.setQueryData(loanOf(project, item.id).queryKey, loan);
  }
  for (const { instructionId, ...loan } of kept) {
    const known: Loan = { ...loan, returned: null };
    client.setQueryData(loanOf(project, instructionId).queryKey, known);
  }
}

/** Which of these the browser holds, and as of which version; of very many the first. */
export function knownOf(client: QueryClient, project: string, ids: readonly string[]): NonNullable<ClaimInput["known"]> {
  return ids.slice(0, knownAtMost).flatMap((id) => {
    const item = client.getQueryData(reviewItem(project, id).queryKey);
    return item ? [{ id, version: item.version }] : [];
  });
}

/** A sign of life, which also tells who else is at the item. */
export function renewLeases(project: string, instructionId: string | null): Promise<Leases> {
  return request(`/projects/${project}/review/leases`, Leases, { method: "POST", body: { instructionId } });
}

/** Gives everything back but what is still to be sent; outlives the page that asks. */
export function giveBack(project: string, except: readonly string[]): Promise<GivenBack> {
  const search = except.length > 0 ? `?except=${except.join(",")}` : "";
  return request(`/projects/${project}/review/claims${search}`, GivenBack, { method: "DELETE", isLastWord: true });
}

export function reviewItem(project: string, id: string) {
  return queryOptions({
    queryKey: ["project", project, "review-item", id],
    queryFn: ({ signal }) => request(`/projects/${project}/instructions/${id}/item`, ReviewItem, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 30 * 60_000,
  });
}

/** Puts an item into the cache, unless a person has already changed it there. */
export function keepItem(client: QueryClient, project: string, item: ReviewItem): void {
  const { queryKey } = reviewItem(project, item.id);
  client.setQueryData(queryKey, (known) => (known && known.version > item.version ? known : item));
}

/** Every item the browser holds of a project. */
export function heldItems(client: QueryClient, project: string): ReviewItem[] {
  const found = client.getQueriesData<ReviewItem>({ queryKey: ["project", project, "review-item"] });
  return found.flatMap(([, item]) => (item ? [item] : []));
}

/** The counts after a verdict (+1) or its withdrawal (-1), until the server is asked again. */
export function countVerdict(client: QueryClient, project: string, by: 1 | -1): void {
  client.setQueriesData<ReviewProgress>({ queryKey: ["project", project, "review-progress"] }, (known) => {
    if (!known) return known;
    const { left, isExact, lastHour, lastDay } = known;
    return {
      ...known,
      left: isExact ? Math.max(0, left - by) : left,
      isExact,
      lastHour: Math.max(0, lastHour + by),
      lastDay: Math.max(0, lastDay + by),
    };
  });
}

export function reviewProgress(project: string, selection: Selection) {
  const search = selectionSearch(selection);
  return queryOptions({
    queryKey: ["project", project, "review-progress", search],
    queryFn: ({ signal }) => request(`/projects/${project}/review/progress${search}`, ReviewProgress, { signal }),
    placeholderData: keepPreviousData,
    refetchInterval: 60_000,
  });
}
