import type { RunModel } from "@/lib/schema/run";
import { openAiCompatible } from "./openai-compatible";
import type { ModelPort } from "./port";
import { rehearsalPort, rehearsalSettings } from "./rehearsal/port";

export const rehearsalUrl = "rehearsal://local";

/** The port to a run's model: the rehearsal model in this process, or any OpenAI-compatible server. */
export function openPort(model: RunModel, apiKey: string | null): ModelPort {
  if (model.baseUrl.startsWith("rehearsal:")) return rehearsalPort(rehearsalSettings(model.model, model.baseUrl));
  return openAiCompatible({
    baseUrl: model.baseUrl,
    model: model.model,
    apiKey,
    timeoutMs: model.timeoutMs,
    structuredOutput: model.structuredOutput,
  });
}
