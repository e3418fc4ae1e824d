import type { PromptText } from "../stage";

/** Deliberately plain: what is wanted is how a weaker model answers on its own. */
export const weakerAnswerPrompt: PromptText = {
  system: "Answer the instruction.",
  user: "{{instruction}}",
};
