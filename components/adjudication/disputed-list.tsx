import { classNames } from "@/components/ui/class-names";
import { StatusShape } from "@/components/ui/status-shape";
import type { DisputedItem } from "@/lib/schema/adjudication";

interface DisputedListProps {
  rows: readonly DisputedItem[];
  at: number;
  onChoose: (at: number) => void;
}

/** The items at the left, each with how many people decided each way. */
export function DisputedList({ rows, at, onChoose }: DisputedListProps) {
  return (
    <ol
      aria-label="Items"
      className="flex max-h-[40vh] flex-col overflow-y-auto rounded-md border border-line bg-raised lg:max-h-[calc(100dvh-14rem)]"
    >
      {rows.map((row, place) => (
        <li key={row.id} className="border-line border-b last:border-b-0">
          <button
            type="button"
            aria-current={place === at ? "true" : undefined}
            onClick={() => onChoose(place)}
            className={classNames(
              "flex w-full flex-col gap-1 px-3 py-2 text-left text-sm -outline-offset-2 hover:bg-sunken",
              place === at && "bg-accent-tint",
            )}
          >
            <span className="flex items-center gap-3 text-muted text-xs tabular-nums">
              <span>level {row.level}</span>
              <Count kind="accept" word="accept" count={row.accept} />
              <Count kind="revise" word="revise" count={row.revise} />
              <Count kind="reject" word="reject" count={row.reject} />
            </span>
            <span dir="auto" className="line-clamp-2 break-words">
              {row.text}
            </span>
          </button>
        </li>
      ))}
    </ol>
  );
}

function Count({ kind, word, count }: { kind: "accept" | "revise" | "reject"; word: string; count: number }) {
  if (count === 0) return null;
  return (
    <span className="inline-flex items-center gap-1">
      <StatusShape kind={kind} size="sm" label={word} /> {count}
    </span>
  );
}
