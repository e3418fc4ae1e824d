import type { Db } from "@/lib/db/client";
import { itemIdOf, ownPartVerdicts } from "@/lib/db/part-verdicts";
import { reviewSettingsOf } from "@/lib/db/review-settings";
import { blindPart } from "@/lib/review/blind-part";
import type { PartKind } from "@/lib/schema/item-kind";
import type { PartItem } from "@/lib/schema/part";
import type { Reader } from "@/lib/services/review/items-for";
import { answerParts } from "./answer-parts";
import { chainParts, constraintParts, queryParts } from "./query-parts";

interface Question {
  projectId: string;
  kind: PartKind;
  subjectIds: readonly string[];
  reader: Reader;
}

/** Items of one kind as this reader may see them, in the project's order; those that are not there are left out. */
export async function partsFor(db: Db, question: Question): Promise<PartItem[]> {
  const { projectId, kind, subjectIds, reader } = question;
  if (subjectIds.length === 0) return [];
  const settings = await reviewSettingsOf(db, projectId);
  const found = await unsigned(db, question);
  const itemIds = found.map(({ itemId }) => itemId);
  const own = reader.userId === null ? [] : await ownPartVerdicts(db, { kind, itemIds, userId: reader.userId });
  const mine = new Map(own.map((row) => [itemIdOf(row), row]));
  return found.map((part) => blindPart(signed(part, mine.get(part.itemId)), settings, reader.role));
}

/** As anybody sees them who has said nothing of them. */
function unsigned(db: Db, { projectId, kind, subjectIds, reader }: Question): Promise<PartItem[]> {
  switch (kind) {
    case "query":
      return queryParts(db, projectId, subjectIds);
    case "constraints":
      return constraintParts(db, projectId, subjectIds);
    case "chain":
      return chainParts(db, projectId, subjectIds);
    default:
      return answerParts(db, { projectId, kind, subjectIds, reader });
  }
}

function signed(part: PartItem, row: Awaited<ReturnType<typeof ownPartVerdicts>>[number] | undefined): PartItem {
  if (!row?.decision) return part;
  const { id, decision, reason, createdAt } = row;
  return { ...part, mine: { id, decision, reason, createdAt: createdAt.toISOString() } };
}
