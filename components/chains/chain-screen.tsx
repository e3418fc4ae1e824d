"use client";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageBody } from "@/components/ui/page-body";
import { PageHeader } from "@/components/ui/page-header";
import { chainView } from "@/lib/client/chains";
import { chainDefects } from "@/lib/review/chain-defects";
import { chainDifferences } from "@/lib/review/chain-differences";
import type { ChainView } from "@/lib/schema/chain";
import { Conversation } from "./conversation";
import { LadderTable } from "./ladder-table";
import { LevelText } from "./level-text";
import { Variants } from "./variants";

/** One query from easy to hard: each level's text with what it adds, the ladder of constraints, the conversation built of it. */
export function ChainScreen({ project, initial }: { project: string; initial: ChainView }) {
  const chain = useQuery(chainView(project, initial.queryId)).data ?? initial;
  const levels = chain.levels.filter(({ track }) => track === "general");
  const differences = chainDifferences(levels);
  const defects = chainDefects(levels);
  return (
    <PageBody width="wide">
      <PageHeader
        title={<span dir="auto">{chain.queryText}</span>}
        beside={chain.isRehearsal ? <Badge tone="outline">rehearsal</Badge> : null}
        description={
          <span dir="auto">
            From the seed “{chain.seedText}”, run {chain.runNumber}.
          </span>
        }
        actions={
          <Button asChild>
            <Link href={`/p/${project}/chains`}>All chains</Link>
          </Button>
        }
      />
      {defects.length > 0 ? (
        <div className="flex flex-wrap gap-2">
          {defects.map((defect) => (
            <Badge key={defect} tone="reject" shape="conflict">
              {defect}
            </Badge>
          ))}
        </div>
      ) : null}
      {levels.length === 0 ? <EmptyState title="No levels yet.">The run has not written instructions for this query.</EmptyState> : null}
      <ol aria-label="Levels, easy to hard">
        {levels.map((level) => {
          const difference = differences.find((each) => each.instructionId === level.instructionId);
          return difference ? <LevelText key={level.instructionId} {...{ project, chain, level, difference }} /> : null;
        })}
      </ol>
      {levels.length > 0 ? (
        <section className="flex flex-col gap-2">
          <h2 className="font-semibold text-lg">Ladder</h2>
          <LadderTable project={project} chain={chain} levels={levels} />
        </section>
      ) : null}
      <Variants project={project} chain={chain} />
      <Conversation turns={chain.turns} />
    </PageBody>
  );
}
