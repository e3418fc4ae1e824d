"use client";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { messageOf } from "@/components/ui/error-state";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { notify } from "@/components/ui/notify";
import { formatNoun } from "@/components/ui/number-format";
import { ProgressBar } from "@/components/ui/progress-bar";
import { TimeAgo } from "@/components/ui/time-ago";
import { cancelNearDuplicates, nearDuplicateSearch, startNearDuplicates } from "@/lib/client/near-duplicates";
import { seedsKey } from "@/lib/client/seeds";
import { type NearDuplicateSearch, nearDuplicateThreshold } from "@/lib/schema/near-duplicate";

/** Starts a search, shows how far it is, and what the last one found. */
export function NearDuplicateSearchBar({ project, mayManage }: { project: string; mayManage: boolean }) {
  const client = useQueryClient();
  const { data: search } = useQuery(nearDuplicateSearch(project));
  const [threshold, setThreshold] = useState(String(nearDuplicateThreshold.usual));
  const onError = (error: unknown) => notify({ title: "The search was not changed", detail: messageOf(error), tone: "reject" });
  const start = useMutation({ ...startNearDuplicates(client, project), onError });
  const cancel = useMutation({ ...cancelNearDuplicates(client, project), onError });
  useRefreshWhenDone(project, search?.status);
  if (search?.status === "running")
    return (
      <div className="flex flex-wrap items-center gap-4">
        <ProgressBar className="min-w-48 flex-1" label="Searching for near duplicates" value={search.done} max={search.total} />
        <span className="text-muted text-sm tabular-nums">{formatNoun(search.found, "new pair")} so far</span>
        {mayManage ? (
          <Button isBusy={cancel.isPending} onClick={() => cancel.mutate(search.id)}>
            Cancel
          </Button>
        ) : null}
      </div>
    );
  const value = Number(threshold);
  const isUsable = value >= nearDuplicateThreshold.least && value <= nearDuplicateThreshold.most;
  return (
    <div className="flex flex-wrap items-end gap-x-4 gap-y-2">
      {mayManage ? (
        <>
          <Field
            label="Alike from"
            className="w-44"
            {...(isUsable ? {} : { error: `Between ${nearDuplicateThreshold.least} and ${nearDuplicateThreshold.most}` })}
          >
            <Input
              type="number"
              min={nearDuplicateThreshold.least}
              max={nearDuplicateThreshold.most}
              step={0.05}
              value={threshold}
              onChange={(event) => setThreshold(event.target.value)}
            />
          </Field>
          <Button tone="primary" isBusy={start.isPending} disabled={!isUsable} onClick={() => start.mutate(value)}>
            Search the kept seeds
          </Button>
        </>
      ) : null}
      <LastSearch search={search ?? null} />
    </div>
  );
}

function LastSearch({ search }: { search: NearDuplicateSearch | null }) {
  if (search === null)
    return (
      <p className="max-w-prose text-muted text-sm">
        1 is the same words in the same order; at 0.7, seven of ten words and word pairs are shared.
      </p>
    );
  return (
    <p className="text-muted text-sm tabular-nums">
      Last search {search.status === "failed" ? `failed: ${search.statusReason}` : search.status}, at {search.threshold},{" "}
      <TimeAgo at={search.createdAt} />: {formatNoun(search.found, "new pair")}
    </p>
  );
}

function useRefreshWhenDone(project: string, status: string | undefined): void {
  const client = useQueryClient();
  useEffect(() => {
    if (status !== undefined && status !== "running") client.invalidateQueries({ queryKey: seedsKey(project) });
  }, [client, project, status]);
}
