import { Button } from "@/components/ui/button";
import { messageOf } from "@/components/ui/error-state";
import { StatusShape } from "@/components/ui/status-shape";
import type { SaveState } from "./use-saving";

/** Whether what was typed is on the server; if not, why, and that it is kept here. */
export function SaveNote({ state, onRetry }: { state: SaveState; onRetry: () => void }) {
  return (
    <div role="status" className="flex min-h-8 max-w-prose flex-wrap items-center gap-2 text-sm">
      {state.kind === "saved" ? (
        <>
          <StatusShape kind="accept" size="sm" />
          <span className="text-muted">{state.isTheirs ? "Somebody else saved since: what they saved is shown." : "Saved"}</span>
        </>
      ) : null}
      {state.kind === "saving" ? (
        <>
          <StatusShape kind="unknown" size="sm" />
          <span className="text-muted">Saving</span>
        </>
      ) : null}
      {state.kind === "offline" ? (
        <>
          <StatusShape kind="revise" size="sm" />
          <span>Not saved yet: the network is away. It is kept in this browser and sent when it is back.</span>
        </>
      ) : null}
      {state.kind === "contested" ? (
        <>
          <StatusShape kind="conflict" size="sm" />
          <span>Not saved: choose which stands. Yours is kept in this browser.</span>
        </>
      ) : null}
      {state.kind === "unsound" ? (
        <>
          <StatusShape kind="revise" size="sm" />
          <span>Not saved: {state.words} It is kept in this browser.</span>
        </>
      ) : null}
      {state.kind === "failed" ? (
        <>
          <StatusShape kind="reject" size="sm" />
          <span className="text-reject">Not saved: {messageOf(state.error)} It is kept in this browser.</span>
          <Button size="sm" onClick={onRetry}>
            Try again
          </Button>
        </>
      ) : null}
    </div>
  );
}
