import { StatusShape } from "@/components/ui/status-shape";
import type { RunStatus } from "@/lib/schema/run";
import { statusShapes, statusWords } from "./run-words";

export function RunStatusWord({ status }: { status: RunStatus }) {
  return (
    <span className="inline-flex items-center gap-1.5 whitespace-nowrap text-sm">
      <StatusShape kind={statusShapes[status]} />
      {statusWords[status]}
    </span>
  );
}
