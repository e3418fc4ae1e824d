import { StatusShape } from "@/components/ui/status-shape";
import type { ConstraintView } from "./constraint-view";
import { fulfilmentShape } from "./constraint-words";

/** What judge and people say of it, side by side with code's word; nobody's replaces another's. */
export function SpokenVerdicts({ view: { judge, labels } }: { view: Pick<ConstraintView, "judge" | "labels"> }) {
  if (judge.length === 0 && labels.length === 0) return null;
  return (
    <p className="flex flex-wrap gap-x-3 gap-y-0.5">
      {judge.map(({ id, fulfilment, model, explanation, voidBecause, isRehearsal }) => (
        <span
          key={id}
          title={`${model}${isRehearsal ? " (rehearsal)" : ""}: ${voidBecause ?? explanation}`}
          className="inline-flex items-center gap-1"
        >
          <StatusShape kind="judged" size="sm" />
          judge: {fulfilment === null ? <s>void</s> : fulfilment}
          {fulfilment === null ? null : <StatusShape kind={fulfilmentShape[fulfilment]} size="sm" />}
        </span>
      ))}
      {labels.map(({ id, by, isMine, fulfilment }) => (
        <span key={id} className="inline-flex items-center gap-1">
          <StatusShape kind={fulfilmentShape[fulfilment]} size="sm" />
          {isMine ? "you" : by}: {fulfilment}
        </span>
      ))}
    </p>
  );
}
