"use client";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { messageOf } from "@/components/ui/error-state";
import { notify } from "@/components/ui/notify";
import { formatNoun } from "@/components/ui/number-format";
import { afterBulkAction, bulkAction, countBulkAction, isUnderWay, startBulkAction, undoBulkAction } from "@/lib/client/bulk-actions";
import { showStates } from "@/lib/client/instructions";
import type { BulkAction, BulkScope, BulkVerb } from "@/lib/schema/bulk-action";
import { doneWords, undoneWords } from "./bulk-words";

/** One bulk action from its count to its end; what it does is asked for again and again while it is under way. */
export function useBulk(project: string) {
  const client = useQueryClient();
  const [id, setId] = useState<string | null>(null);
  const count = useMutation(countBulkAction(project));
  const start = useMutation(startBulkAction(client, project));
  const undo = useMutation(undoBulkAction(client, project));
  const action = useQuery({ ...bulkAction(project, id ?? ""), enabled: id !== null }).data ?? null;
  useRefreshAtEnd(action, () => void afterBulkAction(client, project));
  return {
    count,
    start,
    undo,
    action,
    begin: (input: { token: string; count: number; reason: string }) => start.mutate(input, { onSuccess: (made) => setId(made.id) }),
  };
}

/** Lists and counts are read anew when what was under way has ended. */
function useRefreshAtEnd(action: BulkAction | null, refresh: () => void): void {
  const wasUnderWay = useRef(false);
  const is = action !== null && isUnderWay(action);
  useEffect(() => {
    if (wasUnderWay.current && !is) refresh();
    wasUnderWay.current = is;
  });
}

/** Judges a few rows at once with one key, shows it at once, and offers to take it back. */
export function useQuickVerdict(project: string): (ids: readonly string[], verb: Exclude<BulkVerb, "withdraw">, reason: string) => void {
  const client = useQueryClient();
  const count = useMutation(countBulkAction(project));
  const start = useMutation(startBulkAction(client, project));
  const undo = useMutation(undoBulkAction(client, project));
  const takeBack = (id: string) =>
    undo.mutate(
      { id },
      {
        onSuccess: (action) => notify({ title: undoneWords(action) }),
        onError: (error) => notify({ title: "Nothing was undone.", detail: messageOf(error), tone: "reject" }),
      },
    );
  return (ids, verb, reason) => {
    const scope: BulkScope = { kind: "ids", ids: [...ids] };
    showStates(client, project, new Set(ids), verb);
    const work = async () => {
      const counted = await count.mutateAsync({ id: crypto.randomUUID(), verb, scope });
      return start.mutateAsync({ token: counted.token, count: counted.count, reason });
    };
    work().then(
      (action) => notify({ title: doneWords(action), tone: "accept", action: { label: "Undo", onClick: () => takeBack(action.id) } }),
      (error: unknown) => {
        notify({ title: `${formatNoun(ids.length, "verdict")} could not be given.`, detail: messageOf(error), tone: "reject" });
        void afterBulkAction(client, project);
      },
    );
  };
}
