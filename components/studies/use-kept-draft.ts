"use client";
import { useEffect, useState } from "react";
import { useNewest } from "@/components/ui/use-steady";

interface KeptDraft<T> {
  key: string;
  text: string;
  isArrived: boolean;
  /** what was found in the browser, read by its schema; null where it is none */
  read: (found: unknown) => T | null;
  onFound: (draft: T) => void;
}

/** Keeps in this browser what has not arrived, and takes it up again: after mount, for the server has no such text. */
export function useKeptDraft<T>({ key, text, isArrived, read, onFound }: KeptDraft<T>): void {
  const newest = useNewest({ read, onFound });
  const [isRead, setIsRead] = useState(false);
  useEffect(() => {
    const kept = newest.current.read(parsed(window.localStorage.getItem(key)));
    if (kept !== null) newest.current.onFound(kept);
    setIsRead(true);
  }, [key, newest]);
  useEffect(() => {
    if (!isRead) return;
    if (isArrived) window.localStorage.removeItem(key);
    else window.localStorage.setItem(key, text);
  }, [key, text, isArrived, isRead]);
}

function parsed(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}
