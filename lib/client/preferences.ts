import { mutationOptions, type QueryClient, queryOptions } from "@tanstack/react-query";
import { ChosenKeys } from "@/lib/schema/preference";
import { request } from "./request";

/** The keys a person chose for the review screen. */
export function chosenKeys() {
  return queryOptions({
    queryKey: ["preferences", "review-keys"],
    queryFn: ({ signal }) => request("/preferences/review-keys", ChosenKeys, { signal }),
    staleTime: 5 * 60_000,
  });
}

/** Shown at once; taken back where the server would not keep it. */
export function chooseKeys(client: QueryClient) {
  const { queryKey } = chosenKeys();
  return mutationOptions({
    mutationFn: (body: ChosenKeys) => request("/preferences/review-keys", ChosenKeys, { method: "PUT", body }),
    onMutate: (chosen) => {
      const before = client.getQueryData(queryKey);
      client.setQueryData(queryKey, chosen);
      return { before };
    },
    onError: (_error, _chosen, context) => client.setQueryData(queryKey, context?.before),
  });
}
