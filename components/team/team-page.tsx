"use client";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { formatCount, formatShare } from "@/components/ui/number-format";
import { PageBody } from "@/components/ui/page-body";
import { PageHeader } from "@/components/ui/page-header";
import { ProgressBar } from "@/components/ui/progress-bar";
import { ReadError } from "@/components/ui/read-error";
import { SkeletonRows } from "@/components/ui/skeleton";
import { Stat } from "@/components/ui/stat";
import { teamQuery } from "@/lib/client/team";
import type { TeamProgress } from "@/lib/schema/team";
import { Batches } from "./batches";
import { PeopleTable } from "./people-table";
import { ReturnedList } from "./returned-list";
import { SharingForm } from "./sharing-form";

/** How far the review is, who does what, and how the work is shared. */
export function TeamPage({ project }: { project: string }) {
  const { data: team, error, refetch } = useQuery(teamQuery(project));
  return (
    <PageBody>
      <PageHeader title="Team" description="How far the review is, what each person does for it, and how the work is shared out." />
      {error ? <ReadError what="The team" hasOld={team !== undefined} error={error} onRetry={() => void refetch()} /> : null}
      {!team && !error ? <SkeletonRows rows={8} label="Loading the team" /> : null}
      {team ? (
        <>
          <Figures project={project} team={team} />
          <PeopleTable project={project} people={team.people} />
        </>
      ) : null}
      <SharingForm project={project} />
      <Batches project={project} people={team?.people ?? []} />
      <ReturnedList project={project} />
    </PageBody>
  );
}

function Figures({ project, team }: { project: string; team: TeamProgress }) {
  const { items, done, disputed, adjudicated, waiting } = team;
  return (
    <div className="flex flex-col gap-2">
      <dl className="flex flex-wrap gap-x-10 gap-y-3">
        <Stat
          label="Done"
          value={formatCount(done)}
          detail={`of ${formatCount(items)}${items > 0 ? `, ${formatShare(done / items)}` : ""}`}
        />
        <Stat label="Waiting" value={formatCount(waiting)} />
        <Stat
          label="Disputed"
          value={formatCount(disputed)}
          detail={
            disputed > 0 ? (
              <Link href={`/p/${project}/adjudication`} className="underline underline-offset-2 hover:text-ink">
                settle them
              </Link>
            ) : null
          }
        />
        <Stat label="Settled by a lead" value={formatCount(adjudicated)} />
      </dl>
      <ProgressBar label="Done" value={done} max={Math.max(items, 1)} />
    </div>
  );
}
