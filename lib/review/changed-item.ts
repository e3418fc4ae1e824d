import type { Sending } from "@/lib/schema/outbox";
import type { ReviewConstraint, ReviewItem } from "@/lib/schema/review";
import { boundConstraint } from "./bound-constraint";
import { standingFilter } from "./filter-decision";

/** An item as it will be once the server has heard what the person did: shown at once, corrected by the server's answer. */
export function changedItem(item: ReviewItem, sending: Sending, by: { name: string; at: string }): ReviewItem {
  switch (sending.kind) {
    case "verdict":
      return judged(item, sending.input, by.at);
    case "withdrawal":
      return { ...item, mine: null, reviewState: "unreviewed" };
    case "text":
      return { ...edited(item), text: sending.input.text, originalText: item.originalText ?? item.text };
    case "constraint_text":
      return { ...edited(item), constraints: item.constraints.map((each) => reworded(each, sending.constraintId, sending.input.text)) };
    case "constraint_added":
      return withConstraint(edited(item), {
        id: sending.input.id,
        category: sending.input.category,
        text: sending.input.text,
        originalText: null,
        source: "person",
        ...unbound,
        ...(sending.input.binding ? { ...sending.input.binding, bindingState: "bound", bindingSource: "person" } : {}),
      });
    case "constraint_removed":
      return { ...edited(item), constraints: item.constraints.filter(({ id }) => id !== sending.constraintId) };
    case "constraint_bound":
      return { ...edited(item), constraints: item.constraints.map((each) => boundConstraint(each, sending)) };
    case "label":
      return labelled(item, sending, by);
    case "override":
      return overridden(item, sending.input, by);
    default:
      // What is done to a query, its list or a part beside the instruction leaves the instruction as it is.
      return item;
  }
}

/** Whether the item already shows what was sent: nothing is laid over it twice. */
export function isShown(item: ReviewItem, sending: Sending): boolean {
  switch (sending.kind) {
    case "verdict":
      return item.mine?.id === sending.input.idempotencyKey;
    case "withdrawal":
      return item.mine === null;
    case "label":
      return isLabelShown(item, sending);
    case "override":
    case "part_verdict":
    case "part_withdrawal":
    case "query_text":
    case "list_text":
    case "list_added":
    case "list_dropped":
    case "judgement":
    case "rubric":
      return true;
    default:
      return item.version > sending.input.version;
  }
}

/** The ladder beside an item after one of its levels changed: its own, or another level's. */
export function withRung(item: ReviewItem, changed: ReviewItem): ReviewItem {
  const constraintIds = changed.constraints.map(({ id }) => id);
  const ladder = item.ladder.map((rung) =>
    rung.instructionId === changed.id ? { ...rung, reviewState: changed.reviewState, constraintIds } : rung,
  );
  return { ...item, ladder };
}

/** What a constraint shows until the server has looked for a verifier. */
const unbound = { verifierId: null, params: null, bindingState: "unbound", bindingSource: null, proposal: null } as const;

function edited(item: ReviewItem): ReviewItem {
  return { ...item, version: item.version + 1 };
}

function judged(item: ReviewItem, input: Extract<Sending, { kind: "verdict" }>["input"], at: string): ReviewItem {
  const mine = { id: input.idempotencyKey, decision: input.decision, reason: input.reason, createdAt: at };
  return input.decision === "skip" ? { ...item, mine } : { ...item, mine, reviewState: input.decision };
}

function reworded(constraint: ReviewConstraint, id: string, text: string): ReviewConstraint {
  return constraint.id === id ? { ...constraint, text, originalText: constraint.originalText ?? constraint.text } : constraint;
}

function withConstraint(item: ReviewItem, constraint: ReviewConstraint): ReviewItem {
  return item.constraints.some(({ id }) => id === constraint.id) ? item : { ...item, constraints: [...item.constraints, constraint] };
}

type Label = Extract<Sending, { kind: "label" }>;

function isOwn({ constraintId, input }: Label, label: ReviewItem["labels"][number]): boolean {
  return label.isMine && label.constraintId === constraintId && label.answerId === input.answerId;
}

function isLabelShown(item: ReviewItem, sending: Label): boolean {
  const own = item.labels.find((label) => isOwn(sending, label));
  return sending.input.fulfilment === null ? own === undefined : own?.id === sending.input.idempotencyKey;
}

function labelled(item: ReviewItem, sending: Label, by: { name: string; at: string }): ReviewItem {
  const { constraintId, input } = sending;
  const { idempotencyKey: id, answerId, fulfilment } = input;
  const others = item.labels.filter((label) => !isOwn(sending, label));
  if (fulfilment === null) return { ...item, labels: others };
  const own = { id, constraintId, answerId, fulfilment, by: by.name, isMine: true, createdAt: by.at };
  return { ...item, labels: [...others, own] };
}

function overridden(
  item: ReviewItem,
  input: Extract<Sending, { kind: "override" }>["input"],
  by: { name: string; at: string },
): ReviewItem {
  const row = { decision: input.decision, reason: input.reason, by: by.name, createdAt: by.at };
  const filters = item.filters.map((filter) =>
    filter.id === input.filterVerdictId ? { ...filter, overrides: [...filter.overrides, row] } : filter,
  );
  const own = filters.find((filter) => filter.noun === "instruction" && filter.id === input.filterVerdictId);
  if (!own) return { ...item, filters };
  const standing = standingFilter(own.decision, own.overrides);
  return { ...item, filters, filterDecision: standing.decision, isOverridden: standing.isOverridden };
}
