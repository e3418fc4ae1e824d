import { QueryClient } from "@tanstack/react-query";
import { ApiError } from "@/lib/client/request";

/** The browser's query cache. What the server said is believed for ten seconds; refusals are never asked again. */
export function browserQueryClient(): QueryClient {
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
