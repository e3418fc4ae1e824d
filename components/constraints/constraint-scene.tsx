"use client";
import { createContext, type ReactNode, useContext } from "react";
import type { ReviewCommands } from "@/components/review/review-commands";
import type { ReviewItem } from "@/lib/schema/review";
import { type ConstraintWork, useConstraintWork } from "./use-constraint-work";

const WorkContext = createContext<ConstraintWork | null>(null);

interface ConstraintSceneProps {
  item: ReviewItem;
  project: string;
  /** null: may be read, not changed */
  commands: ReviewCommands | null;
  children: ReactNode;
}

/** Holds the work on an item's constraints: a keystroke there draws anew only what shows it, not the texts around. */
export function ConstraintScene({ item, project, commands, children }: ConstraintSceneProps) {
  return <WorkContext value={useConstraintWork({ item, project, commands })}>{children}</WorkContext>;
}

/** The work on the constraints of the item around. */
export function useWork(): ConstraintWork {
  const work = useContext(WorkContext);
  if (!work) throw new Error("useWork is called outside of a ConstraintScene");
  return work;
}
