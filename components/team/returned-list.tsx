"use client";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { ErrorState } from "@/components/ui/error-state";
import { Section } from "@/components/ui/section";
import { SkeletonRows } from "@/components/ui/skeleton";
import { TimeAgo } from "@/components/ui/time-ago";
import { returnedQuery } from "@/lib/client/team";

/** What was sent back and has not come again. */
export function ReturnedList({ project }: { project: string }) {
  const { data, error, refetch } = useQuery(returnedQuery(project));
  return (
    <Section title="Sent back" beside={data ? <span className="text-muted text-sm tabular-nums">{data.length}</span> : null}>
      {!data && error ? <ErrorState title="The items could not be read" error={error} onRetry={() => void refetch()} /> : null}
      {!data && !error ? <SkeletonRows rows={2} label="Loading what was sent back" /> : null}
      {data && data.length === 0 ? <p className="text-muted text-sm">Nothing waits to be looked at again.</p> : null}
      <ul className="flex flex-col gap-3">
        {(data ?? []).map((row) => (
          <li key={row.id} className="flex max-w-prose flex-col gap-0.5 text-sm">
            <p>
              To <span className="font-medium">{row.person}</span>, from {row.by}: “{row.comment}”{" "}
              <span className="text-muted text-xs">
                <TimeAgo at={row.returnedAt} />
              </span>
            </p>
            <Link
              href={`/p/${project}/instructions/${row.instructionId}`}
              className="line-clamp-2 break-words text-muted underline underline-offset-2 hover:text-ink"
            >
              Level {row.level}: {row.text}
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}
