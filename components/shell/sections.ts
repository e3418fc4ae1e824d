import { isAllowed, type Permission, type Role } from "@/lib/schema/role";

export interface Place {
  label: string;
  /** below /p/{project} */
  path: string;
  permission: Permission;
}

/** The sections of a project in the order of the work. */
export const sections = [
  { label: "Overview", path: "overview", permission: "project.read" },
  { label: "Seeds", path: "seeds", permission: "seeds.read" },
  { label: "Runs", path: "runs", permission: "runs.read" },
  { label: "Review", path: "review", permission: "review.judge" },
  { label: "Instructions", path: "instructions", permission: "instructions.read" },
  { label: "Chains", path: "chains", permission: "instructions.read" },
  { label: "Findings", path: "findings", permission: "instructions.read" },
  { label: "Discussions", path: "discussions", permission: "instructions.read" },
  { label: "Releases", path: "releases", permission: "releases.read" },
] as const satisfies readonly Place[];

/** How good the work is, and who does it: behind one word, for there is no room for all side by side. */
export const qualitySections = [
  { label: "Team", path: "team", permission: "review.lead" },
  { label: "Adjudication", path: "adjudication", permission: "review.lead" },
  { label: "Agreement", path: "agreement", permission: "runs.read" },
  // Whoever may not read a study judges in it, and sees only that.
  { label: "Study", path: "studies", permission: "project.read" },
  { label: "Filters", path: "filters", permission: "runs.read" },
  { label: "Coverage", path: "coverage", permission: "instructions.read" },
] as const satisfies readonly Place[];

/** What lives behind the project's name. */
export const settingsPages = [
  { label: "General", path: "settings", permission: "project.read" },
  { label: "People", path: "settings/people", permission: "people.manage" },
  { label: "Models", path: "settings/models", permission: "models.read" },
  { label: "Prompts", path: "settings/prompts", permission: "prompts.read" },
  { label: "API keys", path: "settings/api-keys", permission: "apiKeys.manage" },
  { label: "Audit", path: "settings/audit", permission: "audit.read" },
] as const satisfies readonly Place[];

/** The places a role may enter. */
export function openTo<P extends Place>(places: readonly P[], role: Role): P[] {
  return places.filter((place) => isAllowed(role, place.permission));
}

export function hrefOf(slug: string, place: { path: string }): string {
  return `/p/${slug}/${place.path}`;
}
