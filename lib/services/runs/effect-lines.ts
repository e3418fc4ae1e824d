import type { Effect } from "@/lib/pipeline/stage";

/** What effects would write down, one line each, for people to read. */
export function effectLines(effects: readonly Effect[]): string[] {
  return effects.flatMap((effect): string[] => {
    switch (effect.kind) {
      case "create_query":
        return [effect.text];
      case "create_constraint":
        return [`${effect.category}: ${effect.text}`];
      case "create_instruction":
        return [`Level ${effect.level}: ${effect.text}`];
      case "record_filter_verdict":
        return effect.answers.map(({ question, isPassed, reason }) => `${question}: ${isPassed ? "yes" : "no"}. ${reason}`);
      case "propose_binding":
        return [`${effect.constraint} → ${effect.proposal.verifierId} ${JSON.stringify(effect.proposal.params)}`];
      case "record_judge_verdict":
        return [`${effect.fulfilment ?? "void"}: ${effect.voidBecause ?? effect.explanation}`];
      case "create_answer":
        return [effect.text];
      case "create_feedback":
        return [effect.critique];
      default:
        return [];
    }
  });
}
