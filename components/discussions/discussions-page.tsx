"use client";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { formatCount } from "@/components/ui/number-format";
import { PageBody } from "@/components/ui/page-body";
import { PageHeader } from "@/components/ui/page-header";
import { discussionCounts, discussionList } from "@/lib/client/discussions";
import type { DiscussionFilter } from "@/lib/schema/discussion";
import { DiscussionLine } from "./discussion-line";

type State = DiscussionFilter["state"];
const tabs: readonly [State, string][] = [
  ["open", "Open"],
  ["mine", "With you"],
  ["settled", "Settled"],
];

const nothing: Record<State, { title: string; hint: string }> = {
  open: { title: "Nothing is being talked about", hint: "On the review screen d flags an instruction and opens a discussion about it." },
  mine: { title: "No discussion names you yet", hint: "Discussions you write in, or that name you with @, stand here." },
  settled: { title: "No discussion was settled yet", hint: "Settling one keeps everything that was said." },
};

/** Instructions that are talked about: what was said last, and who waits for whom. */
export function DiscussionsPage({ project, state }: { project: string; state: State }) {
  const list = useInfiniteQuery(discussionList(project, state));
  const counts = useQuery(discussionCounts(project)).data;
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <PageBody>
      <PageHeader title="Discussions" description={counts ? `${formatCount(counts.open)} open` : ""} />
      <nav aria-label="Which discussions" className="flex gap-1 border-line border-b">
        {tabs.map(([value, label]) => (
          <Link
            key={value}
            href={value === "open" ? `/p/${project}/discussions` : `/p/${project}/discussions?state=${value}`}
            aria-current={state === value ? "page" : undefined}
            className={classNames(
              "px-3 py-2 text-muted text-sm hover:text-ink",
              state === value && "border-accent border-b-2 font-medium text-ink",
            )}
          >
            {label}
            {value === "mine" && counts && counts.unseen > 0 ? ` (${formatCount(counts.unseen)} new)` : ""}
          </Link>
        ))}
      </nav>
      {list.error ? <ErrorState title="The discussions could not be read" error={list.error} onRetry={() => void list.refetch()} /> : null}
      {rows.length === 0 && list.isSuccess ? <EmptyState title={nothing[state].title}>{nothing[state].hint}</EmptyState> : null}
      <ul aria-label="Discussions" className="flex flex-col">
        {rows.map((row) => (
          <DiscussionLine key={row.id} project={project} row={row} />
        ))}
      </ul>
      {list.hasNextPage ? (
        <Button isBusy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()} className="self-start">
          Show more
        </Button>
      ) : null}
    </PageBody>
  );
}
