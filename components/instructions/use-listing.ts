"use client";
import { usePathname, useSearchParams } from "next/navigation";
import { type Listing, listingSearch, parseListing } from "@/lib/review/listing";

/** The listing in the address: it can be shared, and the browser's back goes to the one before. */
export function useListing(): [Listing, (listing: Listing) => void] {
  const params = useSearchParams();
  const path = usePathname();
  const listing = parseListing(Object.fromEntries(params));
  const change = (next: Listing) => window.history.pushState(null, "", `${path}${listingSearch(next)}`);
  return [listing, change];
}
