"use client";
import { useQuery } from "@tanstack/react-query";
import { PageBody } from "@/components/ui/page-body";
import { ReadError } from "@/components/ui/read-error";
import { SkeletonRows } from "@/components/ui/skeleton";
import { studyQuery } from "@/lib/client/studies";
import { DraftView } from "./draft-view";
import { FrozenView } from "./frozen-view";
import type { StudyChoices } from "./study-choices";

interface StudyPageProps {
  project: string;
  study: string;
  choices: StudyChoices;
  mayManage: boolean;
  mayJudge: boolean;
}

/** A study as those who lead it see it: a form while it is a draft, a record once it is frozen. */
export function StudyPage({ project, study, choices, mayManage, mayJudge }: StudyPageProps) {
  const { data: view, error, refetch } = useQuery(studyQuery(project, study));
  return (
    <PageBody width={view?.draft && mayManage ? "wide" : "normal"}>
      {error ? <ReadError what="The study" hasOld={view !== undefined} error={error} onRetry={() => void refetch()} /> : null}
      {!view && !error ? <SkeletonRows rows={8} label="Loading the study" /> : null}
      {view?.draft && mayManage ? <DraftView project={project} view={view} plan={view.draft} choices={choices} /> : null}
      {view && !(view.draft && mayManage) ? <FrozenView {...{ project, view, mayManage, mayJudge }} /> : null}
    </PageBody>
  );
}
