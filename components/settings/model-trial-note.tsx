import { messageOf } from "@/components/ui/error-state";
import { StatusShape } from "@/components/ui/status-shape";
import type { ModelTrial } from "@/lib/schema/model-connection";

/** What came of trying a model, in one line. */
export function ModelTrialNote({ trial, error }: { trial: ModelTrial | null; error: unknown }) {
  const isWorking = trial?.isWorking ?? false;
  return (
    <span className="flex flex-wrap items-center gap-x-2">
      <StatusShape kind={isWorking ? "accept" : "reject"} />
      <span className={isWorking ? "" : "text-reject"}>{trial ? trial.message : messageOf(error)}</span>
      {isWorking && trial?.reply ? <span className="max-w-xs truncate text-muted">“{trial.reply}”</span> : null}
    </span>
  );
}
