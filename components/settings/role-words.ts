import type { Role } from "@/lib/schema/role";

/** What each role is for, in a sentence. The table of permissions in lib/schema/role.ts decides; this only tells. */
export const roleWords = {
  owner: "Everything, and the people and API keys of the project.",
  curator: "Imports seeds, chooses models, words prompts, runs the pipeline and makes releases.",
  lead: "Reviews, decides at gates, and reads runs, releases and the audit log.",
  annotator: "Works through the review queue: judges, edits and overrides filters.",
  viewer: "Reads seeds, runs, prompts, instructions and releases; changes nothing.",
} as const satisfies Record<Role, string>;
