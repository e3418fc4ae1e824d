"use client";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { runEventsUrl, runLiveQuery } from "@/lib/client/runs";
import { RunLive } from "@/lib/schema/run-view";

const reopenMs = 5_000;

/** Where the run stands, kept fresh by server-sent events for as long as anything can change. */
export function useLiveRun(project: string, run: number) {
  const client = useQueryClient();
  const query = useQuery(runLiveQuery(project, run));
  const status = query.data?.ledger.status;
  const isOpen = status === "running" || status === "gated" || status === "paused";
  const [isConnected, setIsConnected] = useState(true);

  useEffect(() => {
    if (!isOpen) return;
    const { queryKey } = runLiveQuery(project, run);
    let timer: ReturnType<typeof setTimeout> | undefined;
    let source: EventSource;
    const open = () => {
      source = new EventSource(runEventsUrl(project, run));
      source.onopen = () => setIsConnected(true);
      source.addEventListener("live", (event) => {
        client.setQueryData(queryKey, RunLive.parse(JSON.parse(event.data)));
        setIsConnected(true);
      });
      source.onerror = () => {
        setIsConnected(false);
        // The browser opens a lost line again by itself; one the server refused it gives up.
        if (source.readyState !== EventSource.CLOSED) return;
        timer = setTimeout(open, reopenMs);
        client.invalidateQueries({ queryKey });
      };
    };
    open();
    return () => {
      clearTimeout(timer);
      source.close();
    };
  }, [client, project, run, isOpen]);

  return { ...query, isConnected: isConnected || !isOpen };
}
