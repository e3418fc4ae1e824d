"use client";
import { type ActionDispatch, useEffect, useReducer } from "react";
import { nextSession, type Session, type SessionEvent } from "@/lib/review/session";

/** By what a page was opened with: the same object however often React draws it anew. */
const kept = new WeakMap<object, Session>();

/**
 * The session of a review page. While hydrating React may throw a first drawing away with its state: what a person did in it, and
 * could take back or do again, must still be there in the next.
 */
export function useSession<Start extends object>(
  start: Start,
  first: (start: Start) => Session,
): [Session, ActionDispatch<[SessionEvent]>] {
  const [session, dispatch] = useReducer(nextSession, start, (given) => kept.get(given) ?? first(given));
  useEffect(() => {
    kept.set(start, session);
  }, [start, session]);
  return [session, dispatch];
}
