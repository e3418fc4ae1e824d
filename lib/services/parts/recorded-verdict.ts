import type { PartVerdict } from "@/lib/db/part-verdicts";
import type { PartKind } from "@/lib/schema/item-kind";
import type { RecordedPartVerdict } from "@/lib/schema/part";

export function recordedPartVerdict(row: PartVerdict, { kind, subjectId }: { kind: PartKind; subjectId: string }): RecordedPartVerdict {
  const { id, decision, reason, withdrawsId, createdAt } = row;
  return { id, kind, subjectId, decision, reason, withdrawsId, createdAt: createdAt.toISOString() };
}
