import { ChevronRight } from "lucide-react";
import Link from "next/link";
import { formatCount } from "@/components/ui/number-format";
import { Section } from "@/components/ui/section";
import { type StatusKind, StatusShape } from "@/components/ui/status-shape";
import type { WaitingWork } from "@/lib/schema/overview";

interface Line {
  count: number;
  words: string;
  detail: string;
  kind: StatusKind;
  href: string;
}

/** What waits for the person who looks, most pressing first. */
export function WaitingList({ slug, waiting }: { slug: string; waiting: WaitingWork }) {
  const lines = linesOf(slug, waiting).filter(({ count }) => count > 0);
  return (
    <Section title="Waits for you" isFramed>
      {lines.length === 0 ? (
        <p className="px-3 py-6 text-muted text-sm">
          Nothing waits for you. New instructions to judge, rows at gates and failed calls appear here.
        </p>
      ) : (
        <ul>
          {lines.map((line) => (
            <li key={line.words} className="border-line border-b last:border-b-0">
              <Link href={line.href} className="flex min-h-12 items-center gap-3 px-3 py-2 -outline-offset-2 hover:bg-sunken">
                <StatusShape kind={line.kind} />
                <span className="min-w-0 flex-1">
                  <span className="font-medium tabular-nums">
                    {line.count >= 1_000 && line.kind === "unknown" ? "1,000 or more" : formatCount(line.count)}
                  </span>{" "}
                  {line.words}
                  <span className="block text-muted text-xs">{line.detail}</span>
                </span>
                <ChevronRight aria-hidden className="size-4 text-muted" />
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function linesOf(slug: string, waiting: WaitingWork): Line[] {
  const runs = `/p/${slug}/runs`;
  return [
    {
      count: waiting.stoppedRuns,
      words: waiting.stoppedRuns === 1 ? "run stopped by itself" : "runs stopped by themselves",
      detail: "The budget is used up, or a model cannot be asked.",
      kind: "reject",
      href: runs,
    },
    {
      count: waiting.held,
      words: waiting.held === 1 ? "row held at a gate" : "rows held at gates",
      detail: "The run goes on with what you release.",
      kind: "judged",
      href: runs,
    },
    {
      count: waiting.review,
      words: waiting.review === 1 ? "instruction to judge" : "instructions to judge",
      detail: "Accept, revise or reject, by key.",
      kind: "unknown",
      href: `/p/${slug}/review`,
    },
    {
      count: waiting.failures,
      words: waiting.failures === 1 ? "row failed in a run" : "rows failed in runs",
      detail: "Each is kept with the reply as it came and may be retried.",
      kind: "conflict",
      href: runs,
    },
  ];
}
