"use client";
import { useWindowVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useRef } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { classNames } from "@/components/ui/class-names";
import { SkeletonRows } from "@/components/ui/skeleton";
import { Table, Th } from "@/components/ui/table";
import { isChosen, type RowChoice, type RowChoiceEvent } from "@/lib/review/row-choice";
import type { InstructionRow } from "@/lib/schema/instruction-list";
import type { InstructionSort, SortOrder } from "@/lib/schema/instruction-sort";
import type { TableColumn } from "@/lib/schema/saved-view";
import { columnTitles } from "./column-menu";
import { columnLooks, foundRowHeight, InstructionLine, rowHeight } from "./instruction-line";

export interface ListBodyProps {
  project: string;
  rows: readonly InstructionRow[];
  /** true while rows of an earlier selection are shown */
  isStale: boolean;
  hasMore: boolean;
  isLoadingMore: boolean;
  onMore: () => void;
  choice: RowChoice;
  /** null: nothing can be chosen */
  onChoose: ((event: RowChoiceEvent) => void) | null;
  hasExcerpts: boolean;
}

interface InstructionTableProps extends ListBodyProps {
  columns: readonly TableColumn[];
  sort: InstructionSort;
  order: SortOrder;
}

const sortOf: Partial<Record<TableColumn, InstructionSort>> = { level: "level", updated: "updated", findings: "findings" };

/** Dense rows; only those in sight are in the page, and the next ones are asked for before they are. */
export function InstructionTable(props: InstructionTableProps) {
  const { project, rows, isStale, hasMore, isLoadingMore, onMore, choice, onChoose, hasExcerpts, columns, sort, order } = props;
  const body = useRef<HTMLTableSectionElement>(null);
  const height = hasExcerpts ? foundRowHeight : rowHeight;
  const virtual = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => height,
    overscan: 20,
    initialRect: { width: 1280, height: 1600 },
    scrollMargin: body.current?.getBoundingClientRect().top ?? 0,
    onChange: ({ range }) => {
      if (hasMore && !isLoadingMore && range && range.endIndex > rows.length - 40) onMore();
    },
  });
  useKeptInSight(body, choice.at, height);
  const shown = virtual.getVirtualItems();
  const first = shown[0]?.index ?? 0;
  const last = shown.at(-1)?.index ?? -1;
  const ids = rows.map(({ id }) => id);
  const sorted = (column: TableColumn) => (sortOf[column] === sort ? (order === "asc" ? "ascending" : "descending") : undefined);
  return (
    <div className="flex flex-col">
      <Table
        caption="Instructions"
        className={classNames("table-fixed transition-opacity", isStale && "opacity-60")}
        aria-rowcount={hasMore ? -1 : rows.length + 1}
      >
        <thead>
          <tr>
            {onChoose ? (
              <Th className="w-9">
                <Checkbox
                  aria-label="Choose all of the filter"
                  checked={choice.isAll}
                  isPartial={!choice.isAll && choice.ids.size > 0}
                  onChange={() => onChoose({ kind: choice.isAll || choice.ids.size > 0 ? "cleared" : "all" })}
                />
              </Th>
            ) : null}
            <Th className="w-9">
              <span className="sr-only">Verdict</span>
            </Th>
            <Th>Instruction</Th>
            {columns.map((column) => (
              <Th key={column} aria-sort={sorted(column)} isNumber={columnLooks[column].isNumber} className={columnLooks[column].className}>
                {columnTitles[column]}
                {sorted(column) ? <span aria-hidden>{order === "asc" ? " ↑" : " ↓"}</span> : null}
              </Th>
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          <Space height={first * height} />
          {rows.slice(first, last + 1).map((row, index) => (
            <InstructionLine
              key={row.id}
              {...{ row, project, columns, hasExcerpts }}
              position={first + index + 2}
              isCurrent={choice.at === first + index}
              isChosen={isChosen(choice, row.id)}
              onToggle={onChoose && (() => onChoose({ kind: "toggled", at: first + index, order: ids }))}
            />
          ))}
          <Space height={(rows.length - last - 1) * height} />
        </tbody>
      </Table>
      {isLoadingMore ? <SkeletonRows rows={3} label="Loading more instructions" /> : null}
    </div>
  );
}

/** Moves the window just as far as the current row needs, once the keyboard has moved at all. */
function useKeptInSight(body: React.RefObject<HTMLTableSectionElement | null>, at: number, height: number): void {
  const before = useRef(at);
  useEffect(() => {
    if (before.current === at || !body.current) return;
    before.current = at;
    const top = body.current.getBoundingClientRect().top + at * height;
    const [above, below] = [120, window.innerHeight - 120];
    if (top < above) window.scrollBy({ top: top - above });
    else if (top + height > below) window.scrollBy({ top: top + height - below });
  }, [body, at, height]);
}

/** Holds the place of rows that are out of sight. */
function Space({ height }: { height: number }) {
  return height > 0 ? (
    <tr aria-hidden>
      {/* the columns a phone shows too: spanning hidden ones would make room for them */}
      <td colSpan={3} style={{ height }} />
    </tr>
  ) : null;
}
