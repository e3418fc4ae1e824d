import type { Effect, InstructionItem, ItemOf, Noun, QueryItem } from "@/lib/pipeline/stage";

/**
 * The items a stage would find had the effects been written down: what a preview works on. Follows one row only, so
 * it holds the queries, constraints and instructions made of one seed.
 */
export class ImaginedItems {
  private readonly queries = new Map<string, QueryItem>();
  private readonly instructions = new Map<string, InstructionItem>();

  add(item: ItemOf[Noun], effects: readonly Effect[]): void {
    for (const effect of effects) {
      if (effect.kind === "create_query" && isSeed(item)) {
        const { id, position, text } = effect;
        this.queries.set(id, { id, key: `${item.key}/${position}`, text, seed: item, constraints: [], instructions: [] });
      }
      if (effect.kind === "create_constraint") this.addConstraint(effect);
      if (effect.kind === "create_instruction") this.addInstruction(effect);
      if (effect.kind === "create_answer") this.addAnswer(effect);
    }
  }

  find(id: string): ItemOf[Noun] | undefined {
    return this.instructions.get(id) ?? this.queries.get(id);
  }

  private addConstraint({ queryId, ...effect }: Extract<Effect, { kind: "create_constraint" }>): void {
    const { id, category, text, track, verifierId, bindingState } = effect;
    this.queries.get(queryId)?.constraints.push({ id, category, text, track, verifierId, bindingState });
  }

  private addInstruction({ id, key, queryId, track, level, text, constraintIds }: Extract<Effect, { kind: "create_instruction" }>): void {
    const query = this.queries.get(queryId);
    if (!query) return;
    const used = query.constraints.filter((constraint) => constraintIds.includes(constraint.id));
    const constraints = used.map((constraint) => ({ ...constraint, useId: null, addedAt: level }));
    const from = { id: query.id, key: query.key, text: query.text, seedId: query.seed.id };
    this.instructions.set(id, { id, key, text, level, track, query: from, constraints, answer: null, weakerAnswer: null });
  }

  private addAnswer({ id, instructionId, answerKind, text }: Extract<Effect, { kind: "create_answer" }>): void {
    const instruction = this.instructions.get(instructionId);
    if (!instruction) return;
    const field = answerKind === "answer" ? "answer" : answerKind === "weaker" ? "weakerAnswer" : null;
    if (field) this.instructions.set(instructionId, { ...instruction, [field]: { id, text } });
  }
}

function isSeed(item: ItemOf[Noun]): item is ItemOf["seed"] {
  return !("query" in item) && !("seed" in item);
}
