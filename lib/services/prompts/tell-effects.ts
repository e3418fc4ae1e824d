import type { Effect } from "@/lib/pipeline/stage";

/** What a stage made of a reply, for a person to read. */
export function tellEffects(effects: readonly Effect[]): { label: string; text: string }[] {
  return effects.flatMap((effect) => tellEffect(effect) ?? []);
}

function tellEffect(effect: Effect): { label: string; text: string } | null {
  switch (effect.kind) {
    case "keep":
      return null;
    case "drop":
      return { label: `dropped: ${words(effect.reason)}`, text: effect.detail };
    case "fail":
      return { label: `failed: ${words(effect.failureKind)}`, text: effect.message };
    case "create_query":
      return { label: `query ${effect.position}`, text: effect.text };
    case "create_constraint":
      return { label: effect.category, text: effect.text };
    case "create_instruction":
      return { label: `instruction, level ${effect.level}`, text: effect.text };
    case "record_filter_verdict":
      return { label: effect.decision === "keep" ? "keeps it" : "drops it", text: effect.answers.map(({ reason }) => reason).join("\n") };
    case "create_answer":
      return { label: words(effect.answerKind), text: effect.text };
    case "create_feedback":
      return { label: `${effect.feedbackKind} feedback`, text: effect.critique };
    case "propose_binding":
      return { label: `check proposed: ${effect.proposal.verifierId}`, text: effect.constraint };
    case "record_judge_verdict":
      return { label: effect.fulfilment ?? "void", text: effect.voidBecause ?? effect.explanation };
    case "create_chain":
      return { label: "chain", text: `${effect.turns.length} turns` };
  }
}

function words(name: string): string {
  return name.replaceAll("_", " ");
}
