"use client";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { discussionOn, refreshCounts, settleDiscussion } from "@/lib/client/discussions";

/** What was said about an instruction, and what can be done about it; whoever reads it has seen what names them. */
export function useDiscussion(project: string, instructionId: string) {
  const client = useQueryClient();
  const found = useQuery(discussionOn(project, instructionId));
  const settle = useMutation(settleDiscussion(client, project));
  const [isFlag, setIsFlag] = useState(true);
  const { data: view, dataUpdatedAt } = found;
  useEffect(() => {
    if (dataUpdatedAt > 0) refreshCounts(client, project);
  }, [client, project, dataUpdatedAt]);
  return {
    found,
    view,
    settle,
    /** null: it is flagged already */
    flag: view?.open ? null : { isOn: isFlag, onChange: setIsFlag },
  };
}
