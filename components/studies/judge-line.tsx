"use client";
import { useState } from "react";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { formatCount } from "@/components/ui/number-format";
import { ProgressBar } from "@/components/ui/progress-bar";
import type { StudyJudgeView } from "@/lib/schema/study-judge";
import { PrefillPanel } from "./prefill-panel";

interface JudgeLineProps {
  project: string;
  study: string;
  judge: StudyJudgeView;
  mayManage: boolean;
}

/** How far one judge is, and where people are offered its choice. */
export function JudgeLine({ project, study, judge: view, mayManage }: JudgeLineProps) {
  const [isOpen, setIsOpen] = useState(false);
  const { judge, isRehearsal, asked, answered, failed, because, prefills } = view;
  const told = `${formatCount(answered)} of ${formatCount(asked)} answered${failed > 0 ? `, ${formatCount(failed)} failed` : ""}`;
  return (
    <div className="flex flex-col gap-1">
      <div className="flex flex-wrap items-center gap-2 text-sm">
        <span className="break-all font-medium">{judge}</span>
        {isRehearsal ? <Badge tone="revise">rehearsal model</Badge> : null}
        <span className="text-muted">{told}</span>
        {mayManage ? (
          <Button size="sm" tone="quiet" className="ml-auto" onClick={() => setIsOpen(true)}>
            Let it pre-fill…
          </Button>
        ) : null}
      </div>
      <ProgressBar label={judge} value={answered + failed} max={Math.max(asked, 1)} valueText={told} />
      {because ? <p className="text-muted text-sm">{because}</p> : null}
      {prefills.length > 0 ? (
        <p className="text-sm">Pre-fills: {prefills.map(({ category }) => category || "no category").join(", ")}.</p>
      ) : null}
      {isOpen ? <PrefillPanel project={project} study={study} judge={view} onClose={() => setIsOpen(false)} /> : null}
    </div>
  );
}
