"use client";
import { usePathname, useSearchParams } from "next/navigation";
import { parseSelection, selectionSearch } from "@/lib/review/selection";
import type { Selection } from "@/lib/schema/selection";

/** The selection in the address: it can be shared, and the browser's back goes to the one before. */
export function useSelection(): [Selection, (selection: Selection) => void] {
  const params = useSearchParams();
  const path = usePathname();
  const selection = parseSelection(Object.fromEntries(params));
  const change = (next: Selection) => window.history.pushState(null, "", `${path}${selectionSearch(next)}`);
  return [selection, change];
}
