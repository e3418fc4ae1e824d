"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";
import { formatNoun } from "@/components/ui/number-format";
import { Panel } from "@/components/ui/panel";
import { freezeStudy } from "@/lib/client/studies";

interface FreezePanelProps {
  project: string;
  study: string;
  /** the one that is shown: another one is not frozen */
  revision: number;
  pairs: number;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
}

/** Asked once: what freezing means. */
export function FreezePanel({ project, study, revision, pairs, isOpen, onOpenChange }: FreezePanelProps) {
  const client = useQueryClient();
  const freezing = useMutation(freezeStudy(client, project, study));
  const actions = (
    <>
      <Button onClick={() => onOpenChange(false)}>Not yet</Button>
      <Button tone="primary" isBusy={freezing.isPending} onClick={() => freezing.mutate(revision)}>
        Freeze the protocol
      </Button>
    </>
  );
  return (
    <Panel isOpen={isOpen} onOpenChange={onOpenChange} title="Freeze the protocol?" actions={actions}>
      <div
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        className="flex flex-col gap-3 text-sm"
      >
        <p>It cannot be taken back.</p>
        <ul className="flex list-disc flex-col gap-2 pl-4">
          <li>The protocol gets a hash that stands on every report: whoever has it can tell that nothing was changed afterwards.</li>
          <li>The sample and about {formatNoun(pairs, "pair")} are drawn from the seed, for good.</li>
          <li>What each arm says is copied. Edits made later in the project reach no judge.</li>
          <li>
            The arms, the sample, the seed and the repeats then stay as they are. The rest can be amended, with a reason that everybody
            sees.
          </li>
        </ul>
        {freezing.error ? <ErrorState title="It was not frozen" error={freezing.error} /> : null}
      </div>
    </Panel>
  );
}
