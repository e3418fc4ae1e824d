"use client";
import { useWindowVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useRef } from "react";
import { classNames } from "@/components/ui/class-names";
import { SkeletonRows } from "@/components/ui/skeleton";
import { isChosen } from "@/lib/review/row-choice";
import { InstructionCard } from "./instruction-card";
import type { ListBodyProps } from "./instruction-table";

/** A card's 176 px and the gap below it. */
const rowHeight = 188;

interface InstructionGridProps extends ListBodyProps {
  /** cards side by side */
  columns: number;
}

/** Many items at a glance; only the rows of cards in sight are in the page. */
export function InstructionGrid(props: InstructionGridProps) {
  const { project, rows, isStale, hasMore, isLoadingMore, onMore, choice, onChoose, columns } = props;
  const list = useRef<HTMLUListElement>(null);
  const count = Math.ceil(rows.length / columns);
  const virtual = useWindowVirtualizer({
    count,
    estimateSize: () => rowHeight,
    overscan: 4,
    initialRect: { width: 1280, height: 1600 },
    scrollMargin: list.current?.getBoundingClientRect().top ?? 0,
    onChange: ({ range }) => {
      if (hasMore && !isLoadingMore && range && range.endIndex > count - 8) onMore();
    },
  });
  const line = Math.floor(choice.at / columns);
  const before = useRef(line);
  useEffect(() => {
    if (before.current === line || !list.current) return;
    before.current = line;
    const top = list.current.getBoundingClientRect().top + line * rowHeight;
    if (top < 120) window.scrollBy({ top: top - 120 });
    else if (top + rowHeight > window.innerHeight - 120) window.scrollBy({ top: top + rowHeight - window.innerHeight + 120 });
  }, [line]);
  const shown = virtual.getVirtualItems();
  const first = (shown[0]?.index ?? 0) * columns;
  const end = ((shown.at(-1)?.index ?? -1) + 1) * columns;
  const ids = rows.map(({ id }) => id);
  return (
    <div className="flex flex-col">
      <ul
        ref={list}
        aria-label="Instructions"
        className={classNames("grid content-start gap-3 transition-opacity", isStale && "opacity-60")}
        style={{
          gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`,
          paddingTop: (first / columns) * rowHeight,
          minHeight: count * rowHeight,
        }}
      >
        {rows.slice(first, end).map((row, index) => (
          <InstructionCard
            key={row.id}
            {...{ row, project }}
            position={first + index + 1}
            count={hasMore ? -1 : rows.length}
            isCurrent={choice.at === first + index}
            isChosen={isChosen(choice, row.id)}
            onToggle={onChoose && (() => onChoose({ kind: "toggled", at: first + index, order: ids }))}
          />
        ))}
      </ul>
      {isLoadingMore ? <SkeletonRows rows={3} label="Loading more instructions" /> : null}
    </div>
  );
}
