import Link from "next/link";
import { classNames } from "@/components/ui/class-names";
import { StatusShape } from "@/components/ui/status-shape";
import { type CellState, cellStates } from "@/lib/review/chain-differences";
import type { ReviewItem } from "@/lib/schema/review";
import { stateShape, stateWord } from "./verdict-words";

/** The chain as a thin ladder: a rung a level, a mark a constraint. New ones are filled in the accent, lost ones square. */
export function Ladder({ item, project }: { item: ReviewItem; project: string }) {
  const steps = item.ladder.map((rung) => ({ ...rung, text: "" }));
  const ids = [...new Set(steps.flatMap(({ constraintIds }) => constraintIds))];
  const rows = ids.map((id) => cellStates(id, steps));
  return (
    <nav aria-label="Levels of this chain" className="flex flex-col gap-1">
      <h2 className="font-medium text-muted text-xs short:sr-only">Chain</h2>
      <ol className="flex flex-row flex-wrap gap-1 lg:flex-col">
        {steps.map((rung, index) => {
          const cells = rows.map((row) => row[index] ?? "absent");
          const isHere = rung.instructionId === item.id;
          return (
            <li key={rung.instructionId}>
              <Link
                href={`/p/${project}/instructions/${rung.instructionId}`}
                prefetch={false}
                aria-current={isHere ? "step" : undefined}
                aria-label={rungSentence(rung.level, cells, stateWord[rung.reviewState])}
                className={classNames(
                  "flex min-h-8 items-start gap-2 rounded-md border border-transparent px-1.5 py-1.5 hover:border-line",
                  isHere && "border-line bg-raised",
                )}
              >
                <span className={classNames("w-2 text-sm tabular-nums leading-4", isHere ? "font-semibold" : "text-muted")}>
                  {rung.level}
                </span>
                <span className="flex w-16 flex-wrap gap-1 pt-1">
                  {cells.map((cell, position) => (cell === "absent" ? null : <Mark key={ids[position]} cell={cell} />))}
                </span>
                <StatusShape kind={stateShape[rung.reviewState]} size="sm" className="mt-[3px]" />
              </Link>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

const marks = {
  present: "rounded-full bg-line-strong",
  new: "rounded-full bg-accent ring-2 ring-accent-tint",
  lost: "bg-reject",
} as const satisfies Record<Exclude<CellState, "absent">, string>;

function Mark({ cell }: { cell: Exclude<CellState, "absent"> }) {
  return <span aria-hidden className={classNames("size-[7px]", marks[cell])} />;
}

function rungSentence(level: number, cells: readonly CellState[], state: string): string {
  const count = (wanted: CellState) => cells.filter((cell) => cell === wanted).length;
  const held = count("present") + count("new");
  const lost = count("lost");
  return `Level ${level}, ${state}: ${held} constraints, ${count("new")} of them new${lost > 0 ? `, ${lost} lost` : ""}`;
}
