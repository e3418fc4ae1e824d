import { randomUUID } from "node:crypto";
import type { ModelConnectionRow } from "@/lib/db/models";
import { ModelRole } from "@/lib/schema/model-role";

/** What a new project starts with: the rehearsal model in every role, so that a run can be tried before anything is paid. */
export function rehearsalModels(projectId: string): ModelConnectionRow[] {
  return ModelRole.options.map((role) => ({
    id: randomUUID(),
    projectId,
    role,
    baseUrl: "rehearsal://local",
    model: role === "weaker" ? "rehearsal-weaker" : "rehearsal-1",
    keyCipher: null,
    keyHint: null,
    inputUsdPerMtok: 0.5,
    outputUsdPerMtok: 1.5,
    concurrency: 64,
    requestsPerMinute: null,
    timeoutMs: 120_000,
    structuredOutput: "auto",
    isRehearsal: true,
  }));
}
