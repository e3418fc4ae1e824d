import { EmptyState } from "@/components/ui/empty-state";
import type { FindingStatus } from "@/lib/schema/finding-list";

/** Why the list is empty, and what to do about it. */
export function NoFindings({ status, isNarrowed }: { status: FindingStatus; isNarrowed: boolean }) {
  if (isNarrowed) return <EmptyState title="No finding is like that.">Widen the filters above to see others.</EmptyState>;
  if (status === "dismissed")
    return (
      <EmptyState title="Nothing was dismissed.">A finding that is no fault can be dismissed with a reason; it is listed here.</EmptyState>
    );
  if (status === "repaired")
    return (
      <EmptyState title="Nothing was repaired yet.">
        Findings move here when the checks no longer find them, whoever mended them.
      </EmptyState>
    );
  return (
    <EmptyState title="Nothing is wrong, as far as code can tell.">
      The checks look at every instruction a run writes and at every edit. People still judge what code cannot.
    </EmptyState>
  );
}
