"use client";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useState } from "react";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Letters } from "@/components/ui/letters";
import { PageBody } from "@/components/ui/page-body";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { chainView } from "@/lib/client/chains";
import { chainDifferences } from "@/lib/review/chain-differences";
import { inRepairOrder } from "@/lib/review/repair-order";
import type { ChainView } from "@/lib/schema/chain";
import { ChainFilter } from "./chain-filter";
import { ChainFindings } from "./chain-findings";
import { Conversation } from "./conversation";
import { LadderTable } from "./ladder-table";
import { LevelText } from "./level-text";
import { MeasuredLine } from "./measured-line";
import { Variants } from "./variants";

interface ChainScreenProps {
  project: string;
  initial: ChainView;
  /** check id → its name */
  titles: Readonly<Record<string, string>>;
  mayEdit: boolean;
}

/** One query from easy to hard: each level's text with what it adds, what the checks found beside it, the ladder, the conversation. */
export function ChainScreen({ project, initial, titles, mayEdit }: ChainScreenProps) {
  const chain = useQuery(chainView(project, initial.queryId)).data ?? initial;
  const [place, setPlace] = useState(0);
  const levels = chain.levels.filter(({ track }) => track === "general");
  const differences = chainDifferences(levels);
  const rows = inRepairOrder(chain.findings);
  const shown = rows[Math.min(place, rows.length - 1)];
  return (
    <PageBody width="wide">
      <PageHeader
        title={
          <span dir="auto">
            <Letters text={chain.queryText} />
          </span>
        }
        beside={
          <>
            {chain.isQueryDropped ? (
              <Badge tone="reject" shape="reject">
                dropped
              </Badge>
            ) : null}
            {chain.isRehearsal ? <Badge tone="outline">rehearsal</Badge> : null}
          </>
        }
        description={
          <span dir="auto">
            From the seed “<Letters text={chain.seedText} />
            ”, run {chain.runNumber}.
          </span>
        }
        actions={
          <Button asChild>
            <Link href={`/p/${project}/chains`}>All chains</Link>
          </Button>
        }
      />
      {levels.length === 0 ? <EmptyState title="No levels yet.">The run has not written instructions for this query.</EmptyState> : null}
      {chain.filter ? <ChainFilter project={project} filter={chain.filter} mayOverride={mayEdit} /> : null}
      <div className="grid items-start gap-x-8 gap-y-6 xl:grid-cols-[minmax(0,1fr)_360px]">
        <div className="flex min-w-0 flex-col gap-6 max-xl:order-last">
          <ol aria-label="Levels, easy to hard">
            {levels.map((level) => {
              const difference = differences.find((each) => each.instructionId === level.instructionId);
              const mark = shown?.field === "text" && shown.instructionId === level.instructionId ? shown.span : null;
              return difference ? <LevelText key={level.instructionId} {...{ project, chain, level, difference, mark }} /> : null;
            })}
          </ol>
          {levels.length > 0 ? (
            <Section title="Ladder">
              <div className="flex flex-wrap items-end gap-x-8 gap-y-4">
                <div className="min-w-0 flex-1 basis-xl">
                  <LadderTable project={project} chain={chain} levels={levels} findings={chain.findings} />
                </div>
                <MeasuredLine measured={chain.measured} />
              </div>
            </Section>
          ) : null}
          <Variants project={project} chain={chain} />
          <Conversation turns={chain.turns} />
        </div>
        <ChainFindings {...{ project, rows, titles, mayEdit }} onPlace={setPlace} />
      </div>
    </PageBody>
  );
}
