"use client";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { messageOf } from "@/components/ui/error-state";
import { chooseKeys, chosenKeys } from "@/lib/client/preferences";
import { keymap, keyProblem, type ReviewAction } from "@/lib/review/keymap";
import { useKeys } from "./use-keys";

/** Choosing another key for an action: asks for a press, refuses one that is taken, and keeps the choice. */
export function useKeyChoice() {
  const client = useQueryClient();
  const chosen = useQuery(chosenKeys()).data ?? {};
  const bindings = useKeys();
  const save = useMutation(chooseKeys(client));
  const [waitingFor, setWaitingFor] = useState<ReviewAction | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const ask = (action: ReviewAction) => {
    setProblem(null);
    setWaitingFor(action);
  };
  const choose = (key: string | null) => {
    const action = waitingFor;
    setWaitingFor(null);
    if (action === null || key === null) return;
    const found = keyProblem(bindings, action, key);
    setProblem(found);
    if (found) return;
    const { [action]: _, ...others } = chosen;
    const isUsual = keymap.some((binding) => binding.action === action && binding.key === key);
    save.mutate(isUsual ? others : { ...others, [action]: key });
  };
  const restore = () => {
    setProblem(null);
    save.mutate({});
  };
  const failure = save.error ? `Your keys were not kept: ${messageOf(save.error)}` : null;
  return { bindings, isOwn: Object.keys(chosen).length > 0, problem: problem ?? failure, waitingFor, ask, choose, restore };
}
