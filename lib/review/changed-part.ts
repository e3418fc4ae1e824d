import type { Sending } from "@/lib/schema/outbox";
import type { ConstraintsPart, ListedConstraint, PartItem, QueryPart } from "@/lib/schema/part";
import { changedItem } from "./changed-item";

interface Author {
  name: string;
  at: string;
}

/**
 * A query, list, answer, feedback or chain as it will be once the server has heard what the person did. What was sent of
 * another kind of item changes nothing here.
 */
export function changedPart(part: PartItem, sending: Sending, by: Author): PartItem {
  if (sending.kind === "part_verdict") return sending.input.kind === part.kind ? judged(part, sending.input, by.at) : part;
  if (sending.kind === "part_withdrawal") return sending.partKind === part.kind ? { ...part, mine: null } : part;
  if (part.kind === "query") return changedQuery(part, sending, by);
  if (part.kind === "constraints") return changedList(part, sending);
  if (part.kind === "chain") return part;
  const item = changedItem(part.item, sending, by);
  return { ...part, item: { ...item, mine: part.mine }, version: item.version };
}

function judged(part: PartItem, input: Extract<Sending, { kind: "part_verdict" }>["input"], at: string): PartItem {
  return { ...part, mine: { id: input.idempotencyKey, decision: input.decision, reason: input.reason, createdAt: at } };
}

function changedQuery(part: QueryPart, sending: Sending, by: Author): QueryPart {
  if (sending.kind === "query_text") return { ...part, text: sending.input.text, originalText: part.originalText ?? part.text };
  if (sending.kind !== "override") return part;
  const { filterVerdictId, decision, reason } = sending.input;
  const row = { decision, reason, by: by.name, createdAt: by.at };
  const filters = part.filters.map((filter) =>
    filter.id === filterVerdictId ? { ...filter, overrides: [...filter.overrides, row] } : filter,
  );
  return { ...part, filters };
}

function changedList(part: ConstraintsPart, sending: Sending): ConstraintsPart {
  switch (sending.kind) {
    case "list_text":
      return { ...part, constraints: part.constraints.map((each) => reworded(each, sending.constraintId, sending.input.text)) };
    case "list_dropped":
      return { ...part, constraints: part.constraints.filter(({ id }) => id !== sending.constraintId) };
    case "list_added": {
      const { id, category, text } = sending.input;
      const isThere = part.constraints.some((each) => each.id === id);
      return isThere ? part : { ...part, constraints: [...part.constraints, { ...bare, id, category, text }] };
    }
    default:
      return part;
  }
}

/** Nothing is known of its binding until the server has looked for a verifier in the new words. */
function reworded(constraint: ListedConstraint, id: string, text: string): ListedConstraint {
  if (constraint.id !== id) return constraint;
  return { ...constraint, ...unbound, text, originalText: constraint.originalText ?? constraint.text };
}

const unbound = { verifierId: null, params: null, bindingState: "unbound", bindingSource: null, proposal: null } as const;
const bare = { ...unbound, originalText: null, source: "person", levels: [] } satisfies Partial<ListedConstraint>;
