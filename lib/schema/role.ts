import { z } from "zod";

export const Role = z.enum(["owner", "curator", "lead", "annotator", "viewer"]);
export type Role = z.infer<typeof Role>;

/** What may be done in a project. The one table that routes, services and screens ask. */
export const permissions = {
  "project.read": ["owner", "curator", "lead", "annotator", "viewer"],
  "project.manage": ["owner"],
  "people.manage": ["owner"],
  "apiKeys.manage": ["owner"],
  "models.read": ["owner", "curator", "lead"],
  "models.manage": ["owner", "curator"],
  "prompts.read": ["owner", "curator", "lead", "viewer"],
  "prompts.manage": ["owner", "curator"],
  "seeds.read": ["owner", "curator", "lead", "viewer"],
  "seeds.manage": ["owner", "curator"],
  "runs.read": ["owner", "curator", "lead", "viewer"],
  "runs.manage": ["owner", "curator"],
  "gates.decide": ["owner", "curator", "lead"],
  "instructions.read": ["owner", "curator", "lead", "annotator", "viewer"],
  "review.judge": ["owner", "curator", "lead", "annotator"],
  /** sharing the review out, settling what people disagree on, gold items */
  "review.lead": ["owner", "curator", "lead"],
  /** judging more instructions at once than a screen shows, and undoing what others did so */
  "review.bulk": ["owner", "curator", "lead"],
  "review.edit": ["owner", "curator", "lead", "annotator"],
  "constraints.bind": ["owner", "curator", "lead", "annotator"],
  "constraints.label": ["owner", "curator", "lead", "annotator"],
  /** mending many findings at once, undoing that, and checking everything again */
  "findings.repair": ["owner", "curator", "lead"],
  /** showing a saved view to everyone in the project, and changing the shared views of others */
  "views.share": ["owner", "curator", "lead", "annotator"],
  "views.manage": ["owner", "curator", "lead"],
  "filters.override": ["owner", "curator", "lead", "annotator"],
  /** planning, freezing and ending a study; reading its report names the arms, so nobody who only judges may */
  "studies.manage": ["owner", "curator", "lead"],
  "studies.read": ["owner", "curator", "lead", "viewer"],
  "releases.read": ["owner", "curator", "lead", "viewer"],
  "releases.manage": ["owner", "curator"],
  "audit.read": ["owner", "lead"],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof permissions;

export function isAllowed(role: Role, permission: Permission): boolean {
  const roles: readonly Role[] = permissions[permission];
  return roles.includes(role);
}
