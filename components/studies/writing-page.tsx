"use client";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Kbd } from "@/components/ui/kbd";
import { Letters } from "@/components/ui/letters";
import { formatCount, formatNoun } from "@/components/ui/number-format";
import { PageBody } from "@/components/ui/page-body";
import { PageHeader } from "@/components/ui/page-header";
import { ReadError } from "@/components/ui/read-error";
import { SkeletonRows } from "@/components/ui/skeleton";
import { writingQuery } from "@/lib/client/study-writing";
import type { StudyWriting } from "@/lib/schema/study-writing";
import { WritingForm } from "./writing-form";

/** Writing constraints from nothing: the query, and nothing of what a model or anybody else wrote for it. */
export function WritingPage({ project, study }: { project: string; study: string }) {
  const { data: writing, error, refetch } = useQuery(writingQuery(project, study));
  return (
    <PageBody width="narrow">
      <PageHeader
        title={writing?.name ?? "Write lists"}
        description={writing ? progressOf(writing) : "Constraints, written from nothing."}
        actions={<Back project={project} />}
      />
      {error ? <ReadError what="The query" hasOld={writing !== undefined} error={error} onRetry={() => void refetch()} /> : null}
      {!writing && !error ? <SkeletonRows rows={4} label="Loading the query" /> : null}
      {writing?.turn ? (
        <>
          <section aria-label="The query" className="flex flex-col gap-1 rounded-md border border-line bg-sunken px-4 py-3">
            <h2 className="text-muted text-xs">The query</h2>
            <p dir="auto" className="prose-reading">
              <Letters text={writing.turn.query} />
            </p>
          </section>
          <p className="text-muted text-sm">
            Write what an answer to this query should keep to, sorted into categories: {leastWords(writing)}. <Kbd>Enter</Kbd> goes to the
            next constraint, on an empty one to a new category; <Kbd>Backspace</Kbd> takes an empty one out.
          </p>
          <WritingForm key={writing.turn.id} project={project} study={study} turn={writing.turn} least={writing} />
        </>
      ) : null}
      {writing && !writing.turn ? (
        <EmptyState
          title="There is nothing to write here now."
          action={writing.left > 0 ? <Button onClick={() => void refetch()}>Look again</Button> : null}
        >
          {writing.endedBecause}
        </EmptyState>
      ) : null}
    </PageBody>
  );
}

function Back({ project }: { project: string }) {
  return (
    <Button asChild>
      <Link href={`/p/${project}/studies`}>Back to the studies</Link>
    </Button>
  );
}

function progressOf({ left, written }: StudyWriting): string {
  const own = `You wrote ${formatNoun(written, "list")}`;
  return left === 0 ? `${own}.` : `${own}; ${formatCount(left)} ${left === 1 ? "is" : "are"} still to be written.`;
}

function leastWords({ leastCategories, leastConstraints }: StudyWriting): string {
  return `at least ${formatNoun(leastConstraints, "constraint")} in ${formatNoun(leastCategories, "category", "categories")}`;
}
