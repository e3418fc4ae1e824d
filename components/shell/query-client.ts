import { QueryClient } from "@tanstack/react-query";
import { ApiError } from "@/lib/client/request";

let ofThisWindow: QueryClient | undefined;

/**
 * The browser's query cache: one for each window, whatever React draws anew. While a page is hydrated React may throw a
 * first drawing away with all its state; an outbox that had taken its cache from there would write to one nobody sees.
 */
export function browserQueryClient(): QueryClient {
  if (typeof window === "undefined") return newClient();
  ofThisWindow ??= newClient();
  return ofThisWindow;
}

/** What the server said is believed for ten seconds; refusals are never asked again. */
function newClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        retry: (failures, error) => failures < 2 && !(error instanceof ApiError && error.status < 500),
        retryDelay: (failures) => Math.min(500 * 2 ** failures, 4_000),
      },
      mutations: { retry: false },
    },
  });
}
