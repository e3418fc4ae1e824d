"use client";
import { useQuery } from "@tanstack/react-query";
import { ErrorState } from "@/components/ui/error-state";
import { PageBody } from "@/components/ui/page-body";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { SkeletonRows } from "@/components/ui/skeleton";
import { TimeAgo } from "@/components/ui/time-ago";
import { releaseQuery } from "@/lib/client/releases";
import { RehearsalMark } from "./rehearsal-mark";
import { ReleaseExports } from "./release-exports";
import { ReleaseFigures } from "./release-figures";
import { ReleaseOrigin } from "./release-origin";
import { SplitTable } from "./split-table";

/** One release: what it holds, its files in every format, and where it came from. */
export function ReleasePage({ project, release: number }: { project: string; release: string }) {
  const release = useQuery(releaseQuery(project, number));
  if (release.isPending) return <PageBody>{<SkeletonRows rows={8} />}</PageBody>;
  if (release.isError)
    return (
      <PageBody>
        <ErrorState title="The release could not be read" error={release.error} onRetry={() => release.refetch()} />
      </PageBody>
    );
  const { name, counts, createdAt } = release.data;
  return (
    <PageBody width="wide">
      <PageHeader
        title={`${release.data.number} · ${name}`}
        beside={<RehearsalMark rows={counts.rehearsal} of={counts.rows} />}
        description={
          <>
            Frozen <TimeAgo at={createdAt} />. Later edits do not change it.
          </>
        }
      />
      <ReleaseFigures counts={counts} />
      <Section title="Splits" description="Rows of one seed are always in the same split.">
        <SplitTable counts={counts} />
      </Section>
      <ReleaseExports project={project} release={release.data} />
      <ReleaseOrigin release={release.data} />
    </PageBody>
  );
}
