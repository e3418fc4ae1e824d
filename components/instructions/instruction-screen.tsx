"use client";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { GoldOf } from "@/components/adjudication/gold-of";
import { ConstraintScene } from "@/components/constraints/constraint-scene";
import { OfferedText } from "@/components/constraints/offered-text-panel";
import { DraftScope } from "@/components/review/draft-scope";
import { Folds } from "@/components/review/folds";
import { ItemText } from "@/components/review/item-text";
import { Ladder } from "@/components/review/ladder";
import { Origins } from "@/components/review/origins";
import { Refusals } from "@/components/review/refusals";
import { SideColumn } from "@/components/review/side-column";
import { PageBody } from "@/components/ui/page-body";
import { instructionDetail } from "@/lib/client/instructions";
import type { InstructionDetail } from "@/lib/schema/instruction-detail";
import { Discussion } from "./discussion";
import { History } from "./history";
import { Lineage } from "./lineage";
import { PartVerdicts } from "./part-verdicts";
import { useOneItem } from "./use-one-item";
import { VerdictBar } from "./verdict-bar";
import { Verdicts } from "./verdicts";

interface InstructionScreenProps {
  project: string;
  initial: InstructionDetail;
  person: { id: string; name: string };
  canJudge: boolean;
  /** may say that its right decision is known */
  canLead: boolean;
}

/** A region that scrolls must be reachable by keyboard. */
const reachable = { tabIndex: 0 };

/** Everything about one instruction: its text, what people and models said of it, and where it came from. */
export function InstructionScreen({ project, initial, person, canJudge, canLead }: InstructionScreenProps) {
  const { id } = initial.item;
  const { session, item: held, commands, outbox, letters } = useOneItem(project, id, person);
  const detail = useQuery(instructionDetail(project, id)).data ?? initial;
  const item = held ?? detail.item;
  const may = canJudge ? commands : null;
  return (
    <DraftScope project={project} personId={person.id}>
      <ConstraintScene item={item} project={project} commands={may}>
        <Refusals project={project} outbox={outbox} letters={letters} />
        <PageBody width="wide" className="gap-4">
          <nav aria-label="Where this belongs" className="flex flex-wrap gap-x-4 gap-y-1 text-muted text-sm">
            <Link href={`/p/${project}/instructions`} className="underline underline-offset-2 hover:text-ink">
              Instructions
            </Link>
            <Link href={`/p/${project}/chains/${item.query.id}`} className="underline underline-offset-2 hover:text-ink">
              Its chain
            </Link>
            <Link href={`/p/${project}/instructions?run=${item.runNumber}`} className="underline underline-offset-2 hover:text-ink">
              Run {item.runNumber}
            </Link>
          </nav>
          <div className="grid gap-8 lg:grid-cols-[minmax(0,1fr)_360px]">
            <div className="flex min-w-0 flex-col gap-6">
              <ItemText item={item} isEditing={session.panel === "edit"} commands={commands} />
              <OfferedText canAsk={canJudge} />
              {may ? <VerdictBar project={project} item={item} commands={may} canUndo={session.done.length > 0} /> : null}
              {canLead ? <GoldOf project={project} id={id} /> : null}
              <Verdicts verdicts={detail.verdicts} hidden={detail.hiddenVerdicts} />
              <PartVerdicts verdicts={detail.partVerdicts} />
              <Origins query={item.query} seed={item.seed} />
              <Folds item={item} isOpen={false} />
              <Discussion project={project} instructionId={id} canJudge={canJudge} />
              <History changes={detail.changes} />
            </div>
            <section
              aria-label="Constraints, filters, findings and lineage"
              {...reachable}
              className="flex min-w-0 flex-col gap-6 -outline-offset-2 lg:sticky lg:top-12 lg:max-h-[calc(100dvh-3rem)] lg:self-start lg:overflow-y-auto lg:px-2 lg:py-1"
            >
              <SideColumn item={item} project={project} panel={session.panel} commands={may} />
              <Ladder item={item} project={project} />
              <Lineage detail={detail} project={project} />
            </section>
          </div>
        </PageBody>
      </ConstraintScene>
    </DraftScope>
  );
}
