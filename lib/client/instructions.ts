import { type InfiniteData, infiniteQueryOptions, keepPreviousData, type QueryClient, queryOptions } from "@tanstack/react-query";
import type * as z from "zod";
import { selectionSearch } from "@/lib/review/selection";
import { page } from "@/lib/schema/id";
import type { ReviewState } from "@/lib/schema/instruction";
import { InstructionDetail } from "@/lib/schema/instruction-detail";
import { InstructionCount, InstructionRow, SelectionChoices } from "@/lib/schema/instruction-list";
import type { InstructionSort, SortOrder } from "@/lib/schema/instruction-sort";
import type { Selection } from "@/lib/schema/selection";
import { request } from "./request";

const InstructionPage = page(InstructionRow);
type InstructionPage = z.infer<typeof InstructionPage>;
export const instructionPageLength = 100;

export interface ListOrder {
  sort: InstructionSort;
  order: SortOrder;
}

export function instructionList(project: string, selection: Selection, { sort, order }: ListOrder) {
  const search = selectionSearch(selection);
  return infiniteQueryOptions({
    queryKey: ["project", project, "instructions", search, sort, order],
    queryFn: ({ pageParam, signal }) => {
      const params = new URLSearchParams(search);
      params.set("limit", String(instructionPageLength));
      params.set("sort", sort);
      params.set("order", order);
      if (pageParam !== undefined) params.set("after", pageParam);
      return request(`/projects/${project}/instructions?${params}`, InstructionPage, { signal });
    },
    initialPageParam: undefined,
    getNextPageParam: (last: InstructionPage): string | undefined => last.next ?? undefined,
    placeholderData: keepPreviousData,
  });
}

/** Shows at once what was said of some rows, until the lists are asked for again. */
export function showStates(client: QueryClient, project: string, ids: ReadonlySet<string>, reviewState: ReviewState): void {
  client.setQueriesData<InfiniteData<InstructionPage, string | undefined>>(
    { queryKey: ["project", project, "instructions"] },
    (known) =>
      known && {
        ...known,
        pages: known.pages.map(({ rows, next }) => ({
          next,
          rows: rows.map((row) => (ids.has(row.id) ? { ...row, reviewState } : row)),
        })),
      },
  );
}

export function instructionCount(project: string, selection: Selection) {
  const search = selectionSearch(selection);
  return queryOptions({
    queryKey: ["project", project, "instruction-count", search],
    queryFn: ({ signal }) => request(`/projects/${project}/instructions/count${search}`, InstructionCount, { signal }),
    placeholderData: keepPreviousData,
  });
}

export function selectionChoices(project: string) {
  return queryOptions({
    queryKey: ["project", project, "selection-choices"],
    queryFn: ({ signal }) => request(`/projects/${project}/instructions/choices`, SelectionChoices, { signal }),
    staleTime: 60_000,
  });
}

export function instructionDetail(project: string, id: string) {
  return queryOptions({
    queryKey: ["project", project, "instruction", id],
    queryFn: ({ signal }) => request(`/projects/${project}/instructions/${id}`, InstructionDetail, { signal }),
  });
}
