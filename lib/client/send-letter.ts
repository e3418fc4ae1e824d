import type { QueryClient } from "@tanstack/react-query";
import { changedItem } from "@/lib/review/changed-item";
import { LabelOutcome } from "@/lib/schema/constraint-input";
import type { Letter, Sending } from "@/lib/schema/outbox";
import { PartItem, RecordedPartVerdict } from "@/lib/schema/part";
import { ReviewItem } from "@/lib/schema/review";
import { OverrideOutcome, RecordedVerdict } from "@/lib/schema/review-input";
import { RubricKept } from "@/lib/schema/study-rubric";
import { JudgementKept } from "@/lib/schema/study-view";
import { takeEffects } from "./filters";
import { rereadParts, takePart } from "./parts";
import { readAnew } from "./read-anew";
import { request } from "./request";
import { reviewItem } from "./review";

/** What the server answered: the whole item where texts changed, else what changed about it. */
export type Delivery =
  | { kind: "item"; item: ReviewItem }
  | { kind: "verdict"; verdict: RecordedVerdict }
  | { kind: "label"; outcome: LabelOutcome }
  | { kind: "override"; outcome: OverrideOutcome }
  | { kind: "part"; part: PartItem }
  | { kind: "part_verdict"; verdict: RecordedPartVerdict }
  | { kind: "judgement"; kept: JudgementKept }
  | { kind: "rubric"; kept: RubricKept };

/** Tells the server one thing a person did. */
export async function sendLetter(project: string, letter: Letter): Promise<Delivery> {
  const { sending } = letter;
  const base = `/projects/${project}`;
  const body = sending.input;
  switch (sending.kind) {
    case "verdict":
      return { kind: "verdict", verdict: await request(`${base}/verdicts`, RecordedVerdict, { method: "POST", body }) };
    case "withdrawal":
      return { kind: "verdict", verdict: await request(withdrawalPath(base, sending), RecordedVerdict, { method: "POST", body }) };
    case "override":
      return { kind: "override", outcome: await request(`${base}/filter-overrides`, OverrideOutcome, { method: "POST", body }) };
    case "part_verdict":
      return { kind: "part_verdict", verdict: await request(`${base}/part-verdicts`, RecordedPartVerdict, { method: "POST", body }) };
    case "part_withdrawal": {
      const path = `${base}/part-verdicts/${sending.verdictKey}/withdrawal`;
      return { kind: "part_verdict", verdict: await request(path, RecordedPartVerdict, { method: "POST", body }) };
    }
    case "judgement": {
      const path = `${base}/studies/${sending.studyId}/judgements`;
      return { kind: "judgement", kept: await request(path, JudgementKept, { method: "POST", body }) };
    }
    case "rubric":
      return { kind: "rubric", kept: await request(`${base}/studies/${sending.studyId}/rubric`, RubricKept, { method: "POST", body }) };
    case "query_text":
    case "list_text":
    case "list_added":
    case "list_dropped":
      return { kind: "part", part: await sendQueryEdit(`${base}/queries/${letter.instructionId}`, sending) };
    default:
      return sendInstructionEdit(`${base}/instructions/${letter.instructionId}`, sending);
  }
}

type EditKind = "text" | "constraint_text" | "constraint_added" | "constraint_bound" | "constraint_removed" | "label";

async function sendInstructionEdit(instruction: string, sending: Extract<Sending, { kind: EditKind }>): Promise<Delivery> {
  const constraint = "constraintId" in sending ? `${instruction}/constraints/${sending.constraintId}` : instruction;
  const body = sending.input;
  switch (sending.kind) {
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

type QueryEditKind = "query_text" | "list_text" | "list_added" | "list_dropped";

function sendQueryEdit(query: string, sending: Extract<Sending, { kind: QueryEditKind }>): Promise<PartItem> {
  const body = sending.input;
  switch (sending.kind) {
    case "query_text":
      return request(`${query}/text`, PartItem, { method: "PUT", body });
    case "list_text":
      return request(`${query}/constraints/${sending.constraintId}/text`, PartItem, { method: "PUT", body });
    case "list_added":
      return request(`${query}/constraints`, PartItem, { method: "POST", body });
    case "list_dropped":
      return request(`${query}/constraints/${sending.constraintId}?version=${sending.input.version}`, PartItem, { method: "DELETE" });
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
  // What is said of a turn is in no cache: the screen has it from the person.
  if (delivery.kind === "judgement" || delivery.kind === "rubric") return;
  if (delivery.kind === "override") takeEffects(client, project, delivery.outcome.effects);
  if (delivery.kind === "part") takePart(client, project, delivery.part, waiting);
  const isTakenBack = "verdict" in delivery && delivery.verdict.decision === null;
  if (isTakenBack && waiting.length === 0) {
    // It may be of an item the browser was still reading: what it reads then shows it standing.
    rereadParts(client, project, instructionId);
    void readAnew(client, { queryKey: reviewItem(project, instructionId).queryKey });
  }
  if (delivery.kind === "part" || delivery.kind === "part_verdict") return;
  if (waiting.length === 0 && delivery.kind !== "verdict") rereadParts(client, project, instructionId);
  client.setQueryData(reviewItem(project, instructionId).queryKey, (known) => {
    if (delivery.kind !== "item") return known && confirmedItem(known, delivery, waiting.length > 0);
    const by = { name: "", at: new Date().toISOString() };
    return waiting.reduce((item, letter) => changedItem(item, letter.sending, by), delivery.item);
  });
}

function confirmedItem(
  item: ReviewItem,
  delivery: Exclude<Delivery, { kind: "item" | "part" | "part_verdict" | "judgement" | "rubric" }>,
  isWaiting: boolean,
): ReviewItem {
  if (delivery.kind === "verdict") return isWaiting ? item : { ...item, reviewState: delivery.verdict.reviewState };
  if (delivery.kind === "label") return isWaiting ? item : { ...item, labels: withLabels(item.labels, delivery.outcome) };
  const filters = item.filters.map((filter) => (filter.id === delivery.outcome.filter.id ? delivery.outcome.filter : filter));
  return { ...item, filters };
}

/** The labels of one constraint and answer, as the server has them now, in place of those the browser held. */
function withLabels(known: ReviewItem["labels"], { constraintId, answerId, labels }: LabelOutcome): ReviewItem["labels"] {
  return [...known.filter((label) => label.constraintId !== constraintId || label.answerId !== answerId), ...labels];
}
