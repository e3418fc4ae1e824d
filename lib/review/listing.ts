import { InstructionSort, SortOrder } from "@/lib/schema/instruction-sort";
import type { SavedViewSettings } from "@/lib/schema/saved-view";
import type { Selection } from "@/lib/schema/selection";
import { queueSearch } from "./queue-selection";
import { parseSelection, selectionSearch, serialiseSelection } from "./selection";

/** Which instructions, in which order, and as rows or as cards. */
export interface Listing {
  selection: Selection;
  layout: "table" | "grid";
  sort: InstructionSort;
  order: SortOrder;
}

type Params = Readonly<Record<string, string | readonly string[] | undefined>>;

/**
 * Reads a listing from an address typed or shared by people: parts that make no sense are left out.
 */
export function parseListing(params: Params): Listing {
  const sort = InstructionSort.safeParse(params.sort);
  const order = SortOrder.safeParse(params.order);
  return {
    selection: parseSelection(params),
    layout: params.view === "grid" ? "grid" : "table",
    sort: sort.success ? sort.data : "ordinal",
    order: order.success ? order.data : "asc",
  };
}

/**
 * The way back: "" for the whole project as a table in its own order.
 */
export function listingSearch({ selection, layout, sort, order }: Listing): string {
  const parts = [
    selectionSearch(selection).slice(1),
    layout === "grid" ? "view=grid" : "",
    sort === "ordinal" ? "" : `sort=${sort}`,
    order === "asc" ? "" : `order=${order}`,
  ].filter((part) => part !== "");
  return parts.length === 0 ? "" : `?${parts.join("&")}`;
}

/**
 * Where the same instructions are looked at in another way.
 *
 * @param project the project's slug
 * @returns a path with its search part; the order is lost in the focus view, which has the project's own
 */
export function layoutAddress(project: string, layout: SavedViewSettings["layout"], listing: Omit<Listing, "layout">): string {
  if (layout === "focus") return `/p/${project}/review${queueSearch(listing.selection)}`;
  return `/p/${project}/instructions${listingSearch({ ...listing, layout })}`;
}

/**
 * The address of a saved view.
 */
export function savedViewAddress(project: string, { query, layout, sort, order }: SavedViewSettings): string {
  return layoutAddress(project, layout, { selection: parseSelection(query), sort, order });
}

/**
 * What is saved of what is shown.
 */
export function settingsOf(listing: Omit<Listing, "layout">, layout: SavedViewSettings["layout"]): Omit<SavedViewSettings, "columns"> {
  return { query: serialiseSelection(listing.selection), layout, sort: listing.sort, order: listing.order };
}
