import { Table, Td, Th, Tr } from "@/components/ui/table";
import type { Block, IntervalRow, Scale } from "@/lib/study/paper/block";
import { written } from "@/lib/study/paper/written";
import { classNames } from "../ui/class-names";
import { CalibrationPlot } from "./calibration-plot";
import { IntervalPlot } from "./interval-plot";

/** One part of a report, on screen as on paper. */
export function PaperBlock({ block }: { block: Block }) {
  switch (block.kind) {
    case "title":
      return <Title {...block} />;
    case "answer":
      return (
        <p dir="auto" className="my-4 max-w-reading border-accent border-l-2 pl-4 font-reading text-read">
          {block.text}
        </p>
      );
    case "heading":
      return (
        <h2 dir="auto" className="mt-8 mb-1 break-after-avoid font-semibold text-lg">
          {block.text}
        </h2>
      );
    case "text":
      return (
        <p dir="auto" className={classNames("my-2 max-w-reading text-sm", block.tone === "muted" && "text-muted")}>
          {block.text}
        </p>
      );
    case "table":
      return <Cells {...block} />;
    case "calibration":
      return <CalibrationPlot {...block} />;
    case "intervals":
      return <Intervals {...block} />;
  }
}

function Title({ text, facts }: { text: string; facts: readonly string[] }) {
  return (
    <>
      <h1 dir="auto" className="break-words font-semibold text-2xl tracking-tight">
        {text}
      </h1>
      <ul className="mt-1 text-muted text-sm">
        {facts.map((fact) => (
          <li key={fact} dir="auto" className="[overflow-wrap:anywhere]">
            {fact}
          </li>
        ))}
      </ul>
    </>
  );
}

function Intervals({ caption, rows, scale }: { caption: string; rows: readonly IntervalRow[]; scale: Scale }) {
  return (
    <section aria-label={caption} className="my-3 break-inside-avoid">
      <p dir="auto" className="text-muted text-xs">
        {caption}
      </p>
      <dl className="mt-1">
        {rows.map((row) => (
          <div
            key={row.label}
            className={classNames(
              "grid items-center gap-x-6 border-line border-b py-1.5 text-sm sm:grid-cols-[minmax(0,1fr)_15rem_minmax(0,1fr)]",
              row.tone === "grey" && "text-muted",
            )}
          >
            <dt dir="auto" className="break-words">
              {row.label}
            </dt>
            <dd className="order-last tabular-nums sm:order-none sm:col-start-3 sm:row-start-1">{written(row.estimate, scale.unit)}</dd>
            <dd className="sm:col-start-2 sm:row-start-1">
              <IntervalPlot row={row} scale={scale} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Cells({ caption, columns, rows }: { caption: string; columns: readonly string[]; rows: readonly (readonly string[])[] }) {
  return (
    <div className="my-3">
      <p className="text-muted text-xs">{caption}</p>
      <Table caption={caption}>
        <thead>
          <Tr>
            {columns.map((column) => (
              <Th key={column}>{column}</Th>
            ))}
          </Tr>
        </thead>
        <tbody>
          {rows.map((cells) => (
            <Tr key={cells.join("\u0000")}>
              {cells.map((cell, place) => (
                <Td key={columns[place]} dir="auto" className="align-top">
                  {cell}
                </Td>
              ))}
            </Tr>
          ))}
        </tbody>
      </Table>
    </div>
  );
}
