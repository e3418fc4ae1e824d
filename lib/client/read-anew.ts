import type { QueryClient, QueryFilters } from "@tanstack/react-query";

/** Asks the server again. A reading under way is broken off first: it began before what is asked for, and would only be waited for. */
export async function readAnew(client: QueryClient, filters: QueryFilters): Promise<void> {
  await client.cancelQueries(filters);
  await client.invalidateQueries(filters);
}
