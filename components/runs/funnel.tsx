"use client";
import { Badge } from "@/components/ui/badge";
import { ScrollBox } from "@/components/ui/scroll-box";
import { Section } from "@/components/ui/section";
import { Th } from "@/components/ui/table";
import type { RunLive } from "@/lib/schema/run-view";
import { funnelRows } from "./funnel-geometry";
import { FunnelLegend } from "./funnel-legend";
import { FunnelTableRow } from "./funnel-table-row";
import type { StageOutline } from "./stage-outline";

interface FunnelProps {
  project: string;
  live: RunLive;
  outlines: readonly StageOutline[];
}

/** The picture and its table in one: every band stands in the row that holds its numbers. */
export function Funnel({ project, live, outlines }: FunnelProps) {
  const { stages, number } = live.ledger;
  const rows = funnelRows(stages, outlines);
  const wrong = stages.filter(({ addsUp }) => !addsUp);
  const beside =
    wrong.length === 0 ? (
      <Badge tone="accept" shape="accept">
        adds up
      </Badge>
    ) : (
      <Badge tone="reject" shape="conflict">
        does not add up: {wrong.map(({ title }) => title).join(", ")}
      </Badge>
    );
  return (
    <Section title="What became of every row" beside={beside} actions={<FunnelLegend />} isFramed>
      <ScrollBox label="Stages, side by side with their counts">
        <table className="w-full min-w-[1080px] border-collapse text-sm">
          <caption className="sr-only">Every stage: rows that came in, were kept, dropped with reason, failed, and still wait</caption>
          <thead>
            <tr>
              <Th className="w-[170px]">Stage</Th>
              <Th isNumber className="w-[64px]">
                In
              </Th>
              <td aria-hidden className="w-[280px] border-line border-b" />
              <Th isNumber className="w-[64px]">
                Kept
              </Th>
              <Th className="w-[22%] pl-4">Dropped</Th>
              <Th className="pl-4">Failed</Th>
              <Th isNumber className="w-[76px]">
                Waiting
              </Th>
              <Th isNumber className="w-[76px]">
                Cost
              </Th>
            </tr>
          </thead>
          <tbody>
            {stages.map((stage, index) => (
              <FunnelTableRow
                key={stage.stage}
                project={project}
                run={number}
                stage={stage}
                row={rows[index]}
                outline={outlines.find(({ id }) => id === stage.stage)}
              />
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </Section>
  );
}
