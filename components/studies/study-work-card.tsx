import Link from "next/link";
import { Button } from "@/components/ui/button";
import { formatCount, formatNoun } from "@/components/ui/number-format";
import { ProgressBar } from "@/components/ui/progress-bar";
import type { StudyWorkRow } from "@/lib/schema/study-view";

/** One study with what there is to do in it: lists to write, pairs to judge, texts to answer about. */
export function StudyWorkCard({ project, row }: { project: string; row: StudyWorkRow }) {
  const { id, name, turns, judged, endedBecause, rubric, writing } = row;
  const href = `/p/${project}/studies/${id}`;
  const isWriting = writing !== null && writing.left > 0;
  return (
    <li className="flex flex-col gap-4 rounded-md border border-line bg-raised p-4">
      <h2 dir="auto" className="break-words font-medium text-base">
        {name}
      </h2>
      {isWriting ? (
        <Work
          title="Write lists"
          said={`${formatNoun(writing.left, "query", "queries")} ${writing.left === 1 ? "has" : "have"} no list yet; you wrote ${formatCount(writing.written)}.`}
          link={{ href: `${href}/write`, label: `Write for ${name}`, words: writing.written === 0 ? "Begin" : "Go on" }}
        />
      ) : null}
      <Work
        title="Judge pairs"
        said={`${progressOf(judged, turns, endedBecause, "pairs judged")} ${endedBecause ?? ""}`.trim()}
        bar={{ label: `Judged in ${name}`, value: judged, max: turns }}
        link={endedBecause === null ? { href: `${href}/judge`, label: `Judge ${name}`, words: turns === 0 ? "Begin" : "Go on" } : null}
      />
      {rubric && !(isWriting && rubric.texts === 0) ? (
        <Work
          title="Answer about single texts"
          said={`${progressOf(rubric.answered, rubric.texts, rubric.endedBecause, "texts")} ${rubric.endedBecause ?? ""}`.trim()}
          bar={{ label: `Texts answered about in ${name}`, value: rubric.answered, max: rubric.texts }}
          link={
            rubric.endedBecause === null
              ? { href: `${href}/rubric`, label: `Answer about texts of ${name}`, words: rubric.texts === 0 ? "Begin" : "Go on" }
              : null
          }
        />
      ) : null}
    </li>
  );
}

interface WorkProps {
  title: string;
  said: string;
  bar?: { label: string; value: number; max: number };
  link: { href: string; label: string; words: string } | null;
}

function Work({ title, said, bar, link }: WorkProps) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
      <div className="flex min-w-0 flex-1 basis-64 flex-col gap-1">
        <p className="text-sm">
          <span className="font-medium">{title}.</span> <span className="text-muted">{said}</span>
        </p>
        {bar && bar.max > 0 ? <ProgressBar {...bar} className="max-w-64" /> : null}
      </div>
      {link ? (
        <Button asChild tone="primary">
          <Link href={link.href} prefetch={false} aria-label={link.label}>
            {link.words}
          </Link>
        </Button>
      ) : null}
    </div>
  );
}

function progressOf(done: number, all: number, endedBecause: string | null, what: string): string {
  if (all > 0) return `${formatCount(done)} of ${formatCount(all)} ${what}.`;
  return endedBecause === null ? "Not begun." : "";
}
