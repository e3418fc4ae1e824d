"use client";
import { useQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import Link from "next/link";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageBody } from "@/components/ui/page-body";
import { PageHeader } from "@/components/ui/page-header";
import { ReadError } from "@/components/ui/read-error";
import { SkeletonRows } from "@/components/ui/skeleton";
import { studiesQuery } from "@/lib/client/studies";
import { StudyTable } from "./study-table";

interface StudiesPageProps {
  project: string;
  mayManage: boolean;
  mayJudge: boolean;
}

/** The studies of a project, for those who may know what they compare. */
export function StudiesPage({ project, mayManage, mayJudge }: StudiesPageProps) {
  const { data: rows, error, refetch } = useQuery(studiesQuery(project));
  const plan = mayManage ? (
    <Button asChild tone="primary">
      <Link href={`/p/${project}/studies/new`}>
        <Plus aria-hidden /> Plan a study
      </Link>
    </Button>
  ) : null;
  return (
    <PageBody>
      <PageHeader
        title="Study"
        description="Whose constraints people prefer, judged in pairs without knowing which is whose. What is decided before the first judgement is frozen."
        actions={rows && rows.length > 0 ? plan : null}
      />
      {error ? <ReadError what="The studies" hasOld={rows !== undefined} error={error} onRetry={() => void refetch()} /> : null}
      {!rows && !error ? <SkeletonRows rows={4} label="Loading the studies" /> : null}
      {rows && rows.length === 0 ? (
        <EmptyState title="No study yet." action={plan}>
          A study shows people two lists of constraints for the same query, left and right by lot, and asks which is better. It tells
          whether editing pays, or how people fare against the model. You write down what you expect, see how sure the answer can be, and
          freeze the protocol; then people judge.
        </EmptyState>
      ) : null}
      {rows && rows.length > 0 ? <StudyTable project={project} rows={rows} mayJudge={mayJudge} /> : null}
    </PageBody>
  );
}
