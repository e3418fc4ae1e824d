import { dehydrate, HydrationBoundary, QueryClient, type QueryKey } from "@tanstack/react-query";
import type { ReactNode } from "react";

interface FilledCacheProps {
  /** [key, content] as the client's query would have fetched it */
  entries: readonly (readonly [QueryKey, unknown])[];
  /** [key, first page] of infinite queries */
  pages?: readonly (readonly [QueryKey, unknown])[];
  children: ReactNode;
}

/** A server page's first content, handed to the browser's query cache: the components below find it there at once. */
export function FilledCache({ entries, pages = [], children }: FilledCacheProps) {
  const client = new QueryClient();
  for (const [key, content] of entries) client.setQueryData(key, content);
  for (const [key, first] of pages) client.setQueryData(key, { pages: [first], pageParams: [undefined] });
  return <HydrationBoundary state={dehydrate(client)}>{children}</HydrationBoundary>;
}
