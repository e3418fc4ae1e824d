"use client";
import Link from "next/link";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { formatCount, formatNoun, formatShare } from "@/components/ui/number-format";
import { PageHeader } from "@/components/ui/page-header";
import { ProgressBar } from "@/components/ui/progress-bar";
import { Section } from "@/components/ui/section";
import { Stat } from "@/components/ui/stat";
import { StatusShape } from "@/components/ui/status-shape";
import type { StudyView } from "@/lib/schema/study-view";
import { AmendPanel } from "./amend-panel";
import { ModelsSection } from "./models-section";
import { PeopleProgress } from "./people-progress";
import { ProtocolFacts } from "./protocol-facts";
import { StateBadge } from "./state-badge";
import { VersionList } from "./version-list";
import { WorkLinks } from "./work-links";

interface FrozenViewProps {
  project: string;
  view: StudyView;
  mayManage: boolean;
  mayJudge: boolean;
}

/** A study that is not to be changed by whoever looks: its state, how far it is, its hash and versions, and the protocol to read. */
export function FrozenView({ project, view, mayManage, mayJudge }: FrozenViewProps) {
  const [isAmending, setIsAmending] = useState(false);
  const { id, name, state, hash } = view;
  const isFrozen = view.version > 0;
  const href = `/p/${project}/studies/${id}`;
  return (
    <>
      <PageHeader
        title={name}
        beside={<StateBadge state={state} />}
        description={view.protocol.hypothesis}
        actions={
          <>
            {isFrozen ? (
              <Button asChild>
                <Link href={`${href}/report`}>Report</Link>
              </Button>
            ) : null}
            {mayManage && isFrozen ? <Button onClick={() => setIsAmending(true)}>Amend</Button> : null}
            {mayJudge ? <WorkLinks href={href} tasks={view.tasks} /> : null}
          </>
        }
      />
      <Note view={view} mayJudge={mayJudge} />
      {isFrozen ? <Progress view={view} /> : null}
      <PeopleProgress people={view.progress} hasRubric={view.tasks.includes("rubric") || view.progress.some(({ texts }) => texts > 0)} />
      {isFrozen ? <ModelsSection {...{ project, view, mayManage }} /> : null}
      {hash ? (
        <Section title="Protocol hash" description="SHA-256 of the protocol as it stands: it is on every report.">
          <div className="flex min-w-0 items-center gap-2">
            <code className="min-w-0 break-all rounded-md bg-sunken px-2 py-1 text-xs">{hash}</code>
            <CopyButton text={hash} label="Copy the hash" />
          </div>
        </Section>
      ) : null}
      {isFrozen ? <VersionList versions={view.versions} /> : null}
      <Section title="Protocol">
        <ProtocolFacts protocol={view.protocol} />
      </Section>
      {isAmending ? <AmendPanel project={project} view={view} onClose={() => setIsAmending(false)} /> : null}
    </>
  );
}

/** What the state means for whoever looks. */
function Note({ view, mayJudge }: { view: StudyView; mayJudge: boolean }) {
  const { state, waiting, failed, people, endedBecause, protocol } = view;
  const texts = waiting === 1 ? "1 text is" : `${formatCount(waiting)} texts are`;
  const words = {
    draft: "A draft: its protocol can still be changed.",
    preparing:
      people === 0
        ? `Preparing: ${texts} still to be written. Judging begins when all are there.`
        : `Preparing: ${texts} still to be written. Whoever has begun goes on with what they have; others begin when all are there.`,
    open: mayJudge
      ? `Whoever judges takes one of the ${formatNoun(protocol.annotatorsPerPair, "place")} of each pair.`
      : "People are judging.",
    ended: endedBecause ?? "Judging has ended.",
  }[state];
  return (
    <div className="flex flex-col gap-1 text-sm">
      <p>{words}</p>
      {failed > 0 ? (
        <p className="flex items-center gap-2 text-reject">
          <StatusShape kind="reject" size="sm" />
          {formatNoun(failed, "text")} could not be written; {failed === 1 ? "its pairs are" : "their pairs are"} left out.
          {people > 0 ? " Made again, they go to people who begin after that." : ""}
        </p>
      ) : null}
    </div>
  );
}

function Progress({ view: { protocol, pairs, judged, people } }: { view: StudyView }) {
  const expected = protocol.annotatorsPerPair * (pairs + Math.round(pairs * protocol.repeatShare));
  const share = expected === 0 ? 0 : judged / expected;
  return (
    <div className="flex flex-col gap-2">
      <dl className="flex flex-wrap gap-x-10 gap-y-3">
        <Stat label="Judged" value={formatCount(judged)} detail={`of ${formatCount(expected)} expected, ${formatShare(share)}`} />
        <Stat label="Pairs" value={formatCount(pairs)} />
        <Stat label="People who began" value={formatCount(people)} detail={`${formatCount(protocol.annotatorsPerPair)} asked for a pair`} />
      </dl>
      <ProgressBar label="Judged" value={judged} max={Math.max(expected, 1)} valueText={`${judged} of ${expected} judgements`} />
    </div>
  );
}
