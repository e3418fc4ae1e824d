"use client";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";
import { LiveRegion } from "@/components/ui/live-region";
import { formatCount } from "@/components/ui/number-format";
import { PageBody } from "@/components/ui/page-body";
import { PageHeader } from "@/components/ui/page-header";
import { SkeletonRows } from "@/components/ui/skeleton";
import { findingCounts, findingList } from "@/lib/client/findings";
import type { RepairSelection, StoredFinding } from "@/lib/schema/finding-list";
import { BulkRepairPanel } from "./bulk-repair-panel";
import { CheckAgain } from "./check-again";
import { FindingKeys } from "./finding-keys";
import { FindingList } from "./finding-list";
import { FindingsFilters } from "./findings-filters";
import { NoFindings } from "./no-findings";
import { RegeneratePanel } from "./regenerate-panel";
import { RepairHistory } from "./repair-history";
import { useFindingDesk } from "./use-finding-desk";
import { useFindingFilter } from "./use-finding-filter";

interface FindingsPageProps {
  project: string;
  /** check id → its name */
  titles: Readonly<Record<string, string>>;
  mayEdit: boolean;
  mayRepairTogether: boolean;
}

/** Everything the checks found across the project, mended one by one by key, or together after a look at what it would do. */
export function FindingsPage({ project, titles, mayEdit, mayRepairTogether }: FindingsPageProps) {
  const [filter, change] = useFindingFilter();
  const list = useInfiniteQuery(findingList(project, filter));
  const counts = useQuery(findingCounts(project, filter)).data;
  const rows = list.data?.pages.flatMap((each) => each.rows) ?? [];
  const desk = useFindingDesk(project);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [together, setTogether] = useState<RepairSelection | null>(null);
  const [showsHistory, setShowsHistory] = useState(false);
  const titleOf = (check: string) => titles[check] ?? check;
  const { status = "open", ...narrowed } = filter;
  const mayChoose = mayRepairTogether && status === "open";
  return (
    <PageBody className="gap-4">
      <PageHeader
        title="Findings"
        beside={counts ? <span className="text-muted text-sm tabular-nums">{formatCount(counts.total)}</span> : null}
        description="What code found wrong with constraints, instructions, answers and chains. Repairs change texts and lists as a person would, and can be undone."
        actions={
          mayRepairTogether ? (
            <>
              <Button onClick={() => setShowsHistory(true)}>Repairs made</Button>
              <CheckAgain project={project} />
              {mayChoose && chosen.size > 0 ? (
                <Button tone="primary" onClick={() => setTogether({ ids: [...chosen] })}>
                  Repair the {formatCount(chosen.size)} chosen
                </Button>
              ) : null}
              {mayChoose && chosen.size === 0 && counts && counts.total > 0 ? (
                <Button tone="primary" onClick={() => setTogether({ filter: narrowed })}>
                  Repair all {formatCount(counts.total)}
                </Button>
              ) : null}
            </>
          ) : null
        }
      />
      <FindingsFilters filter={filter} counts={counts} titleOf={titleOf} onChange={change} />
      {list.isPending ? <SkeletonRows rows={8} label="Loading findings" /> : null}
      {list.error && rows.length === 0 ? (
        <ErrorState title="The findings could not be read" error={list.error} onRetry={() => void list.refetch()} />
      ) : null}
      {list.isSuccess && rows.length === 0 ? <NoFindings status={status} isNarrowed={Object.keys(narrowed).length > 0} /> : null}
      {rows.length > 0 ? (
        <>
          {mayEdit ? <FindingKeys /> : null}
          <FindingList
            {...{ project, rows, desk, titleOf }}
            mayRepair={mayEdit}
            where={(finding) => <Where project={project} finding={finding} />}
            {...(mayChoose ? { choice: { ids: chosen, toggle: (id: string) => setChosen(toggled(chosen, id)) } } : {})}
          />
        </>
      ) : null}
      {list.hasNextPage ? (
        <Button className="self-start" isBusy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          More findings
        </Button>
      ) : null}
      {together ? (
        <BulkRepairPanel
          project={project}
          selection={together}
          onUndo={desk.undo}
          onClose={(isDone) => {
            setTogether(null);
            if (isDone) setChosen(new Set());
          }}
        />
      ) : null}
      {showsHistory ? (
        <RepairHistory project={project} isBusy={desk.isBusy} onUndo={desk.undo} onClose={() => setShowsHistory(false)} />
      ) : null}
      {desk.regeneration ? <RegeneratePanel project={project} regeneration={desk.regeneration} onClose={desk.closeRegeneration} /> : null}
      <LiveRegion message={desk.said} />
    </PageBody>
  );
}

function Where({ project, finding: { level, instructionId, queryId, runNumber } }: { project: string; finding: StoredFinding }) {
  return (
    <>
      {instructionId ? (
        <Link href={`/p/${project}/instructions/${instructionId}`} className="underline underline-offset-2 hover:text-ink">
          {level ? `level ${level}` : "instruction"}
        </Link>
      ) : null}
      <Link href={`/p/${project}/chains/${queryId}`} className="underline underline-offset-2 hover:text-ink">
        chain
      </Link>
      <span>run {runNumber}</span>
    </>
  );
}

function toggled(ids: ReadonlySet<string>, id: string): ReadonlySet<string> {
  return ids.has(id) ? new Set([...ids].filter((each) => each !== id)) : new Set(ids).add(id);
}
