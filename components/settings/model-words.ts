import type { ModelRole, StructuredOutput } from "@/lib/schema/model-role";

export const modelRoleWords = {
  generator: { title: "Generator", summary: "Writes: reframes queries, makes constraints and instructions, answers." },
  judge: { title: "Judge", summary: "Decides: filters queries and instructions, finds which constraints an answer breaks." },
  weaker: { title: "Weaker model", summary: "Answers the hardest instructions less well, so that the judge has something to put right." },
} as const satisfies Record<ModelRole, { title: string; summary: string }>;

export const structuredOutputWords = {
  auto: "Find out, and remember",
  json_schema: "JSON schema (strict)",
  json_object: "JSON mode",
  text: "Plain text",
} as const satisfies Record<StructuredOutput, string>;

/** The role within a sentence. */
export const modelRoleName = { generator: "generator", judge: "judge", weaker: "weaker model" } as const satisfies Record<
  ModelRole,
  string
>;
