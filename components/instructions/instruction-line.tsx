import { Pencil } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { stateShape, stateWord, trackWord } from "@/components/review/verdict-words";
import { Checkbox } from "@/components/ui/checkbox";
import { classNames } from "@/components/ui/class-names";
import { Letters } from "@/components/ui/letters";
import { StatusShape } from "@/components/ui/status-shape";
import { Td, Tr } from "@/components/ui/table";
import { TimeAgo } from "@/components/ui/time-ago";
import { modelDecision } from "@/lib/review/filter-decision";
import type { InstructionRow } from "@/lib/schema/instruction-list";
import type { TableColumn } from "@/lib/schema/saved-view";
import { SearchExcerpt } from "./search-excerpt";

/** Two lines of text and nothing more: every row is as high as the next, so that the list can be virtual. */
export const rowHeight = 45;
/** With excerpts below the text. */
export const foundRowHeight = 82;

interface InstructionLineProps {
  row: InstructionRow;
  project: string;
  columns: readonly TableColumn[];
  /** place in the whole table, for screen readers */
  position: number;
  /** the keyboard is on it */
  isCurrent: boolean;
  isChosen: boolean;
  /** null: nothing can be chosen */
  onToggle: (() => void) | null;
  hasExcerpts: boolean;
}

/** How a column looks in the head and in every row; on a phone only the first two stay. */
export const columnLooks = {
  level: { className: "w-14", isNumber: false },
  track: { className: "w-32 max-md:hidden", isNumber: false },
  filter: { className: "w-28 max-sm:hidden", isNumber: false },
  constraints: { className: "w-24 max-sm:hidden", isNumber: true },
  findings: { className: "w-20 max-sm:hidden", isNumber: true },
  run: { className: "w-14 max-md:hidden", isNumber: true },
  updated: { className: "w-32 max-md:hidden", isNumber: false },
} as const satisfies Record<TableColumn, { className: string; isNumber: boolean }>;

const cells = {
  level: ({ level, track }) => (
    <>
      {level}
      {track === "format_number" ? (
        <abbr title="format and number" className="ml-1 text-muted text-xs no-underline">
          fn
        </abbr>
      ) : null}
    </>
  ),
  track: ({ track }) => trackWord[track],
  filter: (row) => (
    <span className="flex items-center gap-1.5 text-muted">
      <Filtered row={row} />
      {row.isEdited ? <Pencil role="img" aria-label="edited by a person" className="size-3.5" /> : null}
    </span>
  ),
  constraints: ({ constraintCount }) => constraintCount,
  findings: ({ openFindings }) => openFindings,
  run: ({ runNumber }) => runNumber,
  updated: ({ updatedAt }) => <TimeAgo at={updatedAt} />,
} as const satisfies Record<TableColumn, (row: InstructionRow) => ReactNode>;

/** One instruction as a row: the verdict's shape first, the text clipped to two lines, below it where the words were found. */
export function InstructionLine(props: InstructionLineProps) {
  const { row, project, columns, position, isCurrent, isChosen, onToggle, hasExcerpts } = props;
  return (
    <Tr
      aria-rowindex={position}
      aria-current={isCurrent ? "true" : undefined}
      className={classNames(
        "relative",
        hasExcerpts ? "h-[82px]" : "h-[45px]",
        isChosen && "bg-accent-tint",
        isCurrent && "outline-2 outline-accent -outline-offset-2",
      )}
    >
      {onToggle ? (
        <Td className="relative z-10">
          <Checkbox aria-label={`Choose row ${position - 1}`} checked={isChosen} onChange={onToggle} />
        </Td>
      ) : null}
      <Td>
        <StatusShape kind={stateShape[row.reviewState]} label={stateWord[row.reviewState]} />
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
        {hasExcerpts ? <SearchExcerpt hits={row.hits} lines={2} /> : null}
      </Td>
      {columns.map((column) => (
        <Td key={column} isNumber={columnLooks[column].isNumber} className={classNames("tabular-nums", columnLooks[column].className)}>
          {cells[column](row)}
        </Td>
      ))}
    </Tr>
  );
}

function Filtered({ row }: { row: InstructionRow }) {
  const said = modelDecision(row.filterDecision, row.isOverridden);
  if (said === null) return <span>not yet</span>;
  if (row.isQueryDropped) {
    return (
      <span className="inline-flex items-center gap-1 text-reject" title="Its query is dropped: the instruction is withdrawn with it">
        <StatusShape kind="reject" size="sm" />
        withdrawn
      </span>
    );
  }
  if (!row.isOverridden) return <span className={said === "drop" ? "text-reject" : undefined}>{said}</span>;
  return (
    <span className="inline-flex items-center gap-1 text-ink">
      <s className="text-muted">{said}</s>
      <StatusShape kind="judged" size="sm" label="a person says" />
      {row.filterDecision}
    </span>
  );
}
