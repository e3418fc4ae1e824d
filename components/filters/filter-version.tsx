import Link from "next/link";
import { EstimateLine } from "@/components/ui/estimate-line";
import { formatCount, formatNoun } from "@/components/ui/number-format";
import { Section } from "@/components/ui/section";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import type { FilterAudit } from "@/lib/schema/filter-audit";
import { ConfusionTable } from "./confusion-table";

const titles: Readonly<Record<string, string>> = {
  query_filter: "First filter, on queries",
  instruction_filter: "Second filter, on instructions",
};

/** One version of one filter: the matrix, what follows from it, and the same by level. */
export function FilterVersion({ project, audit }: { project: string; audit: FilterAudit }) {
  const { stage, promptVersion, kept, dropped, overrides, accuracy, levels } = audit;
  const title = `${titles[stage] ?? stage}${promptVersion === null ? "" : `, prompt version ${promptVersion}`}`;
  return (
    <Section title={title}>
      <div className="grid gap-6 lg:grid-cols-[minmax(0,auto)_minmax(0,1fr)]">
        <div className="flex flex-col gap-2">
          <ConfusionTable title={title} kept={kept} dropped={dropped} />
          <p className="text-muted text-xs">
            {formatNoun(overrides, "verdict")} overridden by people; the model’s own verdicts stay as they were.
          </p>
        </div>
        <div className="flex flex-col gap-1.5">
          <EstimateLine label="Yield: kept of all" estimate={accuracy.yield} />
          <EstimateLine label="Precision of a drop: dropped, and people drop it too" estimate={accuracy.rightDrops} />
          <EstimateLine label="Recall of drops: of what people would drop, the filter dropped" estimate={accuracy.foundDrops} />
          <EstimateLine label="Precision of a keep: kept, and people keep it too" estimate={accuracy.rightKeeps} />
          <EstimateLine label="Recall of keeps: of what people would keep, the filter kept" estimate={accuracy.foundKeeps} />
          {stage === "instruction_filter" ? (
            <p className="mt-1 text-sm">
              <Link href={`/p/${project}/review?filter=drop&standing=drop`} className="underline underline-offset-2">
                Look at what it dropped
              </Link>
            </p>
          ) : null}
          {stage === "query_filter" ? (
            <p className="mt-1 text-sm">
              <Link href={`/p/${project}/filters/queries?filter=drop`} className="underline underline-offset-2">
                Look at the queries it dropped
              </Link>
            </p>
          ) : null}
        </div>
      </div>
      {levels.length > 0 ? (
        <Table caption={`${title}, by level`}>
          <thead>
            <Tr>
              <Th>Level</Th>
              <Th>Kept</Th>
              <Th>Dropped</Th>
              <Th>Precision of a drop</Th>
              <Th>Precision of a keep</Th>
            </Tr>
          </thead>
          <tbody>
            {levels.map(({ level, kept: keptHere, dropped: droppedHere, rightDrops, rightKeeps }) => (
              <Tr key={level}>
                <Td>{level}</Td>
                <Td className="tabular-nums">{formatCount(keptHere.all)}</Td>
                <Td className="tabular-nums">{formatCount(droppedHere.all)}</Td>
                <Td>
                  <EstimateLine estimate={rightDrops} />
                </Td>
                <Td>
                  <EstimateLine estimate={rightKeeps} />
                </Td>
              </Tr>
            ))}
          </tbody>
        </Table>
      ) : null}
    </Section>
  );
}
