import { Pencil } from "lucide-react";
import Link from "next/link";
import { stateShape, stateWord } from "@/components/review/verdict-words";
import { Letters } from "@/components/ui/letters";
import { StatusShape } from "@/components/ui/status-shape";
import { Td, Tr } from "@/components/ui/table";
import { modelDecision } from "@/lib/review/filter-decision";
import type { InstructionRow } from "@/lib/schema/instruction-list";

/** Two lines of text and nothing more: every row is as high as the next, so that the list can be virtual. */
export const rowHeight = 45;

interface InstructionLineProps {
  row: InstructionRow;
  project: string;
  /** place in the whole table, for screen readers */
  position: number;
}

/** One instruction as a row: the verdict's shape first, the text clipped to two lines. */
export function InstructionLine({ row, project, position }: InstructionLineProps) {
  return (
    <Tr aria-rowindex={position} className="relative h-[45px]">
      <Td>
        <StatusShape kind={stateShape[row.reviewState]} label={stateWord[row.reviewState]} />
      </Td>
      <Td className="tabular-nums">
        {row.level}
        {row.track === "format_number" ? (
          <abbr title="format and number" className="ml-1 text-muted text-xs no-underline">
            fn
          </abbr>
        ) : null}
      </Td>
      <Td>
        <Link
          href={`/p/${project}/instructions/${row.id}`}
          prefetch={false}
          dir="auto"
          className="line-clamp-2 break-words leading-[18px] after:absolute after:inset-0 hover:underline"
        >
          <Letters text={row.text} />
        </Link>
      </Td>
      <Td className="text-muted max-sm:hidden">
        <span className="flex items-center gap-1.5">
          <Filtered row={row} />
          {row.isEdited ? <Pencil role="img" aria-label="edited by a person" className="size-3.5" /> : null}
        </span>
      </Td>
      <Td isNumber className="max-sm:hidden">
        {row.constraintCount}
      </Td>
      <Td isNumber className="text-muted max-md:hidden">
        {row.runNumber}
      </Td>
    </Tr>
  );
}

function Filtered({ row }: { row: InstructionRow }) {
  const said = modelDecision(row.filterDecision, row.isOverridden);
  if (said === null) return <span>not yet</span>;
  if (!row.isOverridden) return <span className={said === "drop" ? "text-reject" : undefined}>{said}</span>;
  return (
    <span className="inline-flex items-center gap-1 text-ink">
      <s className="text-muted">{said}</s>
      <StatusShape kind="judged" size="sm" label="a person says" />
      {row.filterDecision}
    </span>
  );
}
