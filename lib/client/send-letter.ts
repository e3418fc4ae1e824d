import type { QueryClient } from "@tanstack/react-query";
import { changedItem } from "@/lib/review/changed-item";
import { LabelOutcome } from "@/lib/schema/constraint-input";
import type { Letter, Sending } from "@/lib/schema/outbox";
import { ReviewItem } from "@/lib/schema/review";
import { OverrideOutcome, RecordedVerdict } from "@/lib/schema/review-input";
import { takeEffects } from "./filters";
import { request } from "./request";
import { reviewItem } from "./review";

/** What the server answered: the whole item where texts changed, else what changed about it. */
export type Delivery =
  | { kind: "item"; item: ReviewItem }
  | { kind: "verdict"; verdict: RecordedVerdict }
  | { kind: "label"; outcome: LabelOutcome }
  | { kind: "override"; outcome: OverrideOutcome };

/** Tells the server one thing a person did. */
export async function sendLetter(project: string, { instructionId, sending }: Letter): Promise<Delivery> {
  const base = `/projects/${project}`;
  const instruction = `${base}/instructions/${instructionId}`;
  const constraint = "constraintId" in sending ? `${instruction}/constraints/${sending.constraintId}` : instruction;
  const body = sending.input;
  switch (sending.kind) {
    case "verdict":
      return { kind: "verdict", verdict: await request(`${base}/verdicts`, RecordedVerdict, { method: "POST", body }) };
    case "withdrawal":
      return { kind: "verdict", verdict: await request(withdrawalPath(base, sending), RecordedVerdict, { method: "POST", body }) };
    case "override":
      return { kind: "override", outcome: await request(`${base}/filter-overrides`, OverrideOutcome, { method: "POST", body }) };
    case "text":
      return { kind: "item", item: await request(`${instruction}/text`, ReviewItem, { method: "PUT", body }) };
    case "constraint_text":
      return { kind: "item", item: await request(`${constraint}/text`, ReviewItem, { method: "PUT", body }) };
    case "constraint_added":
      return { kind: "item", item: await request(`${instruction}/constraints`, ReviewItem, { method: "POST", body }) };
    case "constraint_bound":
      return { kind: "item", item: await request(`${constraint}/binding`, ReviewItem, { method: "PUT", body }) };
    case "label":
      return { kind: "label", outcome: await request(`${constraint}/labels`, LabelOutcome, { method: "POST", body }) };
    case "constraint_removed":
      return { kind: "item", item: await request(`${constraint}?version=${sending.input.version}`, ReviewItem, { method: "DELETE" }) };
  }
}

function withdrawalPath(base: string, { verdictKey }: Extract<Sending, { kind: "withdrawal" }>): string {
  return `${base}/verdicts/${verdictKey}/withdrawal`;
}

/** Puts the server's word into the cache, with what still waits for the same instruction laid over it. */
export function takeDelivery(
  client: QueryClient,
  project: string,
  { instructionId, delivery, waiting }: { instructionId: string; delivery: Delivery; waiting: readonly Letter[] },
): void {
  if (delivery.kind === "override") takeEffects(client, project, delivery.outcome.effects);
  client.setQueryData(reviewItem(project, instructionId).queryKey, (known) => {
    if (delivery.kind !== "item") return known && confirmedItem(known, delivery, waiting.length > 0);
    const by = { name: "", at: new Date().toISOString() };
    return waiting.reduce((item, letter) => changedItem(item, letter.sending, by), delivery.item);
  });
}

function confirmedItem(item: ReviewItem, delivery: Exclude<Delivery, { kind: "item" }>, isWaiting: boolean): ReviewItem {
  if (delivery.kind === "verdict") return isWaiting ? item : { ...item, reviewState: delivery.verdict.reviewState };
  if (delivery.kind === "label") return isWaiting ? item : { ...item, labels: withLabels(item.labels, delivery.outcome) };
  const filters = item.filters.map((filter) => (filter.id === delivery.outcome.filter.id ? delivery.outcome.filter : filter));
  return { ...item, filters };
}

/** The labels of one constraint and answer, as the server has them now, in place of those the browser held. */
function withLabels(known: ReviewItem["labels"], { constraintId, answerId, labels }: LabelOutcome): ReviewItem["labels"] {
  return [...known.filter((label) => label.constraintId !== constraintId || label.answerId !== answerId), ...labels];
}
