"use client";
import { useWindowVirtualizer } from "@tanstack/react-virtual";
import { useRef } from "react";
import { classNames } from "@/components/ui/class-names";
import { SkeletonRows } from "@/components/ui/skeleton";
import { Table, Th } from "@/components/ui/table";
import type { InstructionRow } from "@/lib/schema/instruction-list";
import { InstructionLine, rowHeight } from "./instruction-line";

interface InstructionTableProps {
  project: string;
  rows: readonly InstructionRow[];
  /** true while rows of an earlier selection are shown */
  isStale: boolean;
  hasMore: boolean;
  isLoadingMore: boolean;
  onMore: () => void;
}

/** Dense rows; only those in sight are in the page, and the next ones are asked for before they are. */
export function InstructionTable({ project, rows, isStale, hasMore, isLoadingMore, onMore }: InstructionTableProps) {
  const body = useRef<HTMLTableSectionElement>(null);
  const virtual = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => rowHeight,
    overscan: 20,
    initialRect: { width: 1280, height: 1600 },
    scrollMargin: body.current?.getBoundingClientRect().top ?? 0,
    onChange: ({ range }) => {
      if (hasMore && !isLoadingMore && range && range.endIndex > rows.length - 40) onMore();
    },
  });
  const shown = virtual.getVirtualItems();
  const first = shown[0]?.index ?? 0;
  const last = shown.at(-1)?.index ?? -1;
  return (
    <div className="flex flex-col">
      <Table
        caption="Instructions"
        className={classNames("table-fixed transition-opacity", isStale && "opacity-60")}
        aria-rowcount={hasMore ? -1 : rows.length + 1}
      >
        <thead>
          <tr>
            <Th className="w-9">
              <span className="sr-only">Verdict</span>
            </Th>
            <Th className="w-14">Level</Th>
            <Th>Instruction</Th>
            <Th className="w-32 max-sm:hidden">Second filter</Th>
            <Th isNumber className="w-24 max-sm:hidden">
              Constraints
            </Th>
            <Th isNumber className="w-14 max-md:hidden">
              Run
            </Th>
          </tr>
        </thead>
        <tbody ref={body}>
          <Space rows={first} />
          {rows.slice(first, last + 1).map((row, index) => (
            <InstructionLine key={row.id} row={row} project={project} position={first + index + 2} />
          ))}
          <Space rows={rows.length - last - 1} />
        </tbody>
      </Table>
      {isLoadingMore ? <SkeletonRows rows={3} label="Loading more instructions" /> : null}
    </div>
  );
}

/** Holds the place of rows that are out of sight. */
function Space({ rows }: { rows: number }) {
  return rows > 0 ? (
    <tr aria-hidden>
      {/* the columns a phone shows too: spanning hidden ones would make room for them */}
      <td colSpan={3} style={{ height: rows * rowHeight }} />
    </tr>
  ) : null;
}
