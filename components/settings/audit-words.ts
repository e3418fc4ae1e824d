import type { AuditRow } from "@/lib/schema/audit";

export function whoOf({ actor, actorKind }: AuditRow): string {
  if (actorKind === "api_key") return `${actor} (API key)`;
  return actorKind === "system" ? `Larch (${actor})` : actor;
}

/** "prompt.create_version" as words: "prompt: create version". */
export function actionWords(action: string): string {
  return action.replace(".", ": ").replaceAll("_", " ");
}
