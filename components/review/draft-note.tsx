import { Button } from "@/components/ui/button";
import { TimeAgo } from "@/components/ui/time-ago";
import type { DraftState } from "./use-draft";

/** Says that unsent words were taken up again, and offers the saved ones. */
export function DraftNote({ draft }: { draft: DraftState }) {
  if (!draft.takenUp) return null;
  return (
    <p role="status" className="flex flex-wrap items-center gap-x-2 text-muted text-xs">
      <span>
        Your unsent words from <TimeAgo at={draft.takenUp.savedAt} /> are here again.
      </span>
      <Button size="sm" tone="quiet" onClick={draft.startAnew}>
        Start from the saved text
      </Button>
    </p>
  );
}
