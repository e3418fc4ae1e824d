"use client";
import { createContext, type ReactNode, useContext } from "react";

export interface DraftOwner {
  project: string;
  personId: string;
}

const OwnerContext = createContext<DraftOwner | null>(null);

/** Whose drafts the editors below keep, and where. */
export function DraftScope({ project, personId, children }: DraftOwner & { children: ReactNode }) {
  return <OwnerContext value={{ project, personId }}>{children}</OwnerContext>;
}

/** Null outside of a DraftScope: what is typed there lives as long as the page. */
export function useDraftOwner(): DraftOwner | null {
  return useContext(OwnerContext);
}
