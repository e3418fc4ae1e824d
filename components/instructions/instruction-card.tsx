import Link from "next/link";
import { stateShape, stateWord } from "@/components/review/verdict-words";
import { Checkbox } from "@/components/ui/checkbox";
import { classNames } from "@/components/ui/class-names";
import { formatNoun } from "@/components/ui/number-format";
import { StatusShape } from "@/components/ui/status-shape";
import type { InstructionRow } from "@/lib/schema/instruction-list";
import { SearchExcerpt } from "./search-excerpt";

interface InstructionCardProps {
  row: InstructionRow;
  project: string;
  position: number;
  count: number;
  isCurrent: boolean;
  isChosen: boolean;
  /** null: nothing can be chosen */
  onToggle: (() => void) | null;
}

/** One instruction as a card: as much of the text as there is room for, its state above, its facts below. */
export function InstructionCard({ row, project, position, count, isCurrent, isChosen, onToggle }: InstructionCardProps) {
  return (
    <li
      aria-posinset={position}
      aria-setsize={count}
      aria-current={isCurrent ? "true" : undefined}
      className={classNames(
        "relative flex h-44 min-w-0 flex-col gap-1.5 overflow-hidden rounded-md border border-line bg-raised p-3",
        isChosen && "bg-accent-tint",
        isCurrent && "outline-2 outline-accent",
      )}
    >
      <div className="flex items-center gap-2 text-muted text-xs">
        <StatusShape kind={stateShape[row.reviewState]} />
        <span className="text-ink">{stateWord[row.reviewState]}</span>
        <span>level {row.level}</span>
        {onToggle ? (
          <Checkbox className="relative z-10 ml-auto" aria-label={`Choose card ${position}`} checked={isChosen} onChange={onToggle} />
        ) : null}
      </div>
      <Link
        href={`/p/${project}/instructions/${row.id}`}
        prefetch={false}
        dir="auto"
        className={classNames(
          "break-words font-reading text-sm leading-5 after:absolute after:inset-0",
          row.hits.length > 0 ? "line-clamp-3" : "line-clamp-5",
        )}
      >
        {row.text}
      </Link>
      <SearchExcerpt hits={row.hits} lines={2} />
      <p className="mt-auto truncate text-muted text-xs">
        {formatNoun(row.constraintCount, "constraint")}
        {row.openFindings > 0 ? ` · ${formatNoun(row.openFindings, "finding")}` : ""}
        {row.isQueryDropped ? " · withdrawn with its query" : row.filterDecision === "drop" ? " · dropped" : ""}
        {row.isEdited ? " · edited" : ""}
      </p>
    </li>
  );
}
