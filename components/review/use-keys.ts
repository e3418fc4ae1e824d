"use client";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { chosenKeys } from "@/lib/client/preferences";
import { boundKeys, type KeyBinding } from "@/lib/review/keymap";

const none = {};

/** The keys of the review screen as this person has them. */
export function useKeys(): readonly KeyBinding[] {
  const chosen = useQuery(chosenKeys()).data ?? none;
  return useMemo(() => boundKeys(chosen), [chosen]);
}
