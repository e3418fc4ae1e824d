import type { ReviewState } from "@/lib/schema/instruction";
import type { RecordedVerdict } from "@/lib/schema/review-input";
import type { VerdictDecision } from "@/lib/schema/verdict";

interface Row {
  id: string;
  instructionId: string | null;
  decision: VerdictDecision | null;
  reason: string;
  withdrawsId: string | null;
  createdAt: Date;
}

export function recordedVerdict(row: Row, reviewState: ReviewState, training: RecordedVerdict["training"] = null): RecordedVerdict {
  return {
    id: row.id,
    instructionId: row.instructionId ?? "",
    decision: row.decision,
    reason: row.reason,
    withdrawsId: row.withdrawsId,
    createdAt: row.createdAt.toISOString(),
    reviewState,
    training,
  };
}
