"use client";
import Link from "next/link";
import { LadderTable } from "@/components/chains/ladder-table";
import { LevelText } from "@/components/chains/level-text";
import { MeasuredLine } from "@/components/chains/measured-line";
import { severityShape, severityWord } from "@/components/findings/severity-words";
import { Letters } from "@/components/ui/letters";
import { StatusShape } from "@/components/ui/status-shape";
import { chainDifferences } from "@/lib/review/chain-differences";
import { inRepairOrder } from "@/lib/review/repair-order";
import type { ChainPart } from "@/lib/schema/part";
import { Blinded } from "./blinded";
import { Group } from "./group";
import { PartFrame } from "./part-frame";
import type { PartViewProps } from "./part-view";

/** A whole chain: every level's text with what it adds, the ladder of its constraints, and what the checks found. */
export function ChainPartView({ part, project }: PartViewProps<ChainPart>) {
  const { chain, hidden } = part;
  const levels = chain.levels.filter(({ track }) => track === "general");
  const differences = chainDifferences(levels);
  return (
    <PartFrame
      part={part}
      about={`${levels.length} levels, ${chain.turns.length} in the conversation`}
      width="wide"
      sideLabel="Findings and measured difficulty"
      side={
        <>
          <Group title="Findings" beside={String(chain.findings.length)}>
            <Blinded hidden={{ ...hidden, filters: false }} />
            <FindingLines findings={chain.findings} isBlinded={hidden.code} />
          </Group>
          {chain.measured.length > 0 ? (
            <Group title="Measured difficulty">
              <MeasuredLine measured={chain.measured} />
            </Group>
          ) : null}
          <Link href={`/p/${project}/chains/${chain.queryId}`} className="text-muted text-xs underline underline-offset-2 hover:text-ink">
            Mend it on its own page
          </Link>
        </>
      }
    >
      <p dir="auto" className="max-w-reading break-words font-medium">
        <Letters text={chain.queryText} />
      </p>
      <ol aria-label="Levels, easy to hard">
        {levels.map((level) => {
          const difference = differences.find(({ instructionId }) => instructionId === level.instructionId);
          return difference ? <LevelText key={level.instructionId} {...{ project, chain, level, difference }} mark={null} /> : null;
        })}
      </ol>
      <LadderTable project={project} chain={chain} levels={levels} findings={chain.findings} />
    </PartFrame>
  );
}

function FindingLines({ findings, isBlinded }: { findings: ChainPart["chain"]["findings"]; isBlinded: boolean }) {
  if (findings.length === 0 && isBlinded) return null;
  if (findings.length === 0)
    return (
      <p className="flex items-center gap-2 text-sm">
        <StatusShape kind="accept" />
        Code finds nothing wrong with this chain.
      </p>
    );
  return (
    <ul className="flex flex-col gap-2 text-sm">
      {inRepairOrder(findings).map(({ id, severity, message, level }) => (
        <li key={id} className="flex gap-2">
          <StatusShape kind={severityShape[severity]} label={severityWord[severity]} className="mt-1" />
          <span className="min-w-0 break-words">
            {message} {level === null ? null : <span className="text-muted">level {level}</span>}
          </span>
        </li>
      ))}
    </ul>
  );
}
