"use client";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { classNames } from "@/components/ui/class-names";
import { ErrorState } from "@/components/ui/error-state";
import { formatCount } from "@/components/ui/number-format";
import { Section } from "@/components/ui/section";
import { SkeletonRows } from "@/components/ui/skeleton";
import { formatsQuery } from "@/lib/client/releases";
import type { FormatSummary } from "@/lib/schema/export";
import type { ReleaseCounts, ReleaseDetail } from "@/lib/schema/release";
import { ExportPanel } from "./export-panel";

/** Every format at the left with the rows it takes; the chosen one's files and first rows beside it. */
export function ReleaseExports({ project, release }: { project: string; release: ReleaseDetail }) {
  const formats = useQuery(formatsQuery());
  const [chosen, setChosen] = useState("conifer");
  const format = formats.data?.find(({ id }) => id === chosen);
  return (
    <Section title="Files">
      {formats.isPending ? <SkeletonRows rows={6} /> : null}
      {formats.isError ? (
        <ErrorState title="The formats could not be read" error={formats.error} onRetry={() => formats.refetch()} />
      ) : null}
      <div className="grid items-start gap-6 lg:grid-cols-[18rem_minmax(0,1fr)]">
        <ul aria-label="Formats" className="overflow-hidden rounded-md border border-line bg-raised">
          {(formats.data ?? []).map((each) => (
            <li key={each.id} className="border-line border-b last:border-b-0">
              <button
                type="button"
                aria-pressed={each.id === chosen}
                onClick={() => setChosen(each.id)}
                className={classNames(
                  "flex min-h-8 w-full items-center justify-between gap-3 px-3 py-1 text-left text-sm -outline-offset-2 hover:bg-sunken",
                  each.id === chosen && "bg-accent-tint font-medium",
                )}
              >
                <span>{each.title}</span>
                <span className="text-muted text-xs tabular-nums">{formatCount(rowsOf(each, release.counts))}</span>
              </button>
            </li>
          ))}
        </ul>
        {format ? (
          <ExportPanel key={format.id} project={project} release={release} format={format} rows={rowsOf(format, release.counts)} />
        ) : null}
      </div>
    </Section>
  );
}

function rowsOf({ takes }: FormatSummary, { byKind }: ReleaseCounts): number {
  return takes.reduce((sum, kind) => sum + byKind[kind], 0);
}
