"use client";
import { createContext, type RefObject, useContext } from "react";

/** The id of the item in front, where the next one is drawn behind it; null around a single item. */
export const FrontContext = createContext<RefObject<string | null> | null>(null);

/** Whether an item is the one in front: asked when something happens, so that a page turned draws nothing anew. */
export function useIsFront(itemId: string): () => boolean {
  const front = useContext(FrontContext);
  return () => front === null || front.current === itemId;
}
