"use client";
import Link from "next/link";
import { useState } from "react";
import { Section } from "@/components/ui/section";
import type { FailureRow } from "@/lib/schema/run";
import type { RunLive } from "@/lib/schema/run-view";
import { FailureLine } from "./failure-line";
import { FailurePanel } from "./failure-panel";
import { openFailures } from "./ledger-sums";
import type { StageOutline } from "./stage-outline";

interface NewestFailuresProps {
  project: string;
  live: RunLive;
  outlines: readonly StageOutline[];
  mayManage: boolean;
}

/** The last failures as they come in; the raw reply is one click away. */
export function NewestFailures({ project, live, outlines, mayManage }: NewestFailuresProps) {
  const [opened, setOpened] = useState<FailureRow | null>(null);
  const { number } = live.ledger;
  const { count } = openFailures(live.ledger);
  const titleOf = (stage: string) => outlines.find(({ id }) => id === stage)?.title ?? stage;
  return (
    <Section
      title="Newest failures"
      isFramed
      actions={
        count > 0 ? (
          <Link href={`/p/${project}/runs/${number}/failures`} className="text-accent text-sm underline-offset-2 hover:underline">
            All {count.toLocaleString("en-US")}
          </Link>
        ) : null
      }
    >
      {live.newestFailures.length === 0 ? (
        <p className="px-3 py-6 text-muted text-sm">No call has failed. When one does, it stands here with the reply as it came.</p>
      ) : (
        <ul>
          {live.newestFailures.map((failure) => (
            <FailureLine key={failure.id} failure={failure} stageTitle={titleOf(failure.stage)} onOpen={() => setOpened(failure)} />
          ))}
        </ul>
      )}
      <FailurePanel
        project={project}
        run={number}
        failure={opened}
        stageTitle={opened ? titleOf(opened.stage) : ""}
        mayRetry={mayManage}
        onClose={() => setOpened(null)}
      />
    </Section>
  );
}
