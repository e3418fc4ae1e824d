import type { Overview } from "@/lib/schema/overview";
import { isAllowed, type Role } from "@/lib/schema/role";

export interface Step {
  title: string;
  words: string;
  action: string;
  /** below /p/{project} */
  path: string;
  isDone: boolean;
  /** whether this role may do it */
  isOpen: boolean;
}

/** The five steps from an empty project to a release, with what is done already. */
export function nextSteps(overview: Overview, role: Role): Step[] {
  const kept = overview.levels.reduce((total, level) => total + level.kept, 0);
  const reviewed = overview.levels.reduce((total, level) => total + level.reviewed, 0);
  return [
    {
      title: "Import seeds",
      words: "A file of real user queries: text, JSON, CSV, Parquet or conversations.",
      action: "Import seeds",
      path: "seeds",
      isDone: overview.seeds.kept > 0,
      isOpen: isAllowed(role, "seeds.manage"),
    },
    {
      title: "Choose models",
      words: "Any OpenAI-compatible server. Until then the rehearsal model plays every role, free and offline.",
      action: "Choose models",
      path: "settings/models",
      isDone: overview.models.own > 0,
      isOpen: isAllowed(role, "models.manage"),
    },
    {
      title: "Start a run",
      words: "Preview a few rows, see what it will cost, set a budget.",
      action: "Start a run",
      path: "runs/new",
      isDone: kept > 0,
      isOpen: isAllowed(role, "runs.manage"),
    },
    {
      title: "Review",
      words: "Judge the instructions by key; edit what is nearly right.",
      action: "Review",
      path: "review",
      isDone: reviewed > 0,
      isOpen: isAllowed(role, "review.judge") && kept > 0,
    },
    {
      title: "Release",
      words: "Freeze a selection and export it for your trainer.",
      action: "Make a release",
      path: "releases",
      isDone: overview.releases > 0,
      isOpen: isAllowed(role, "releases.manage") && kept > 0,
    },
  ];
}

/** What to do next: the first open step after the last one that is done. Steps that were skipped are not asked for again. */
export function nextStep(steps: readonly Step[]): Step | undefined {
  return steps.slice(steps.findLastIndex(({ isDone }) => isDone) + 1)[0];
}
