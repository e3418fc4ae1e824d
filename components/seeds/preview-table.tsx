import { classNames } from "@/components/ui/class-names";
import { Letters } from "@/components/ui/letters";
import { formatCount } from "@/components/ui/number-format";
import { Section } from "@/components/ui/section";
import { type StatusKind, StatusShape } from "@/components/ui/status-shape";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { rowUnit } from "@/lib/intake/row-unit";
import type { ImportPreview, PreviewRow } from "@/lib/schema/seed-import";
import { ruleTitle } from "./rule-words";

const shapes = { kept: "accept", removed: "reject", duplicate: "revise", bad: "conflict" } as const satisfies Record<
  PreviewRow["outcome"],
  StatusKind
>;

/** The first rows as they would come in. */
export function PreviewTable({ preview, isStale }: { preview: ImportPreview; isStale: boolean }) {
  const unit = rowUnit(preview.fileFormat);
  return (
    <Section title={`First ${preview.rows.length} rows`} isFramed>
      <div className={classNames("transition-opacity", isStale && "opacity-60")} aria-busy={isStale}>
        <Table caption="The file's first rows and what would become of them">
          <thead>
            <tr>
              <Th className="w-6">
                <span className="sr-only">Outcome</span>
              </Th>
              <Th isNumber>{unit === "line" ? "Line" : "Row"}</Th>
              <Th>Text</Th>
              <Th>Outcome</Th>
              <Th>Own id</Th>
              <Th>Licence</Th>
              <Th>Source</Th>
            </tr>
          </thead>
          <tbody>
            {preview.rows.map((row) => (
              <PreviewLine key={row.line} row={row} />
            ))}
          </tbody>
        </Table>
      </div>
    </Section>
  );
}

function PreviewLine({ row }: { row: PreviewRow }) {
  const words = outcomeWords(row);
  return (
    <Tr>
      <Td>
        <StatusShape kind={shapes[row.outcome]} />
      </Td>
      <Td isNumber className="text-muted">
        {formatCount(row.line)}
      </Td>
      <Td className="min-w-64">
        {row.outcome === "bad" ? (
          <code className="line-clamp-2 break-all text-muted text-xs">{row.excerpt}</code>
        ) : (
          <span className="line-clamp-2" dir="auto">
            <Letters text={row.text} />
          </span>
        )}
      </Td>
      <Td className="min-w-36">{words}</Td>
      <Td className="max-w-32 truncate text-muted">{row.outcome === "bad" ? "" : row.externalId}</Td>
      <Td className="max-w-32 truncate text-muted">{row.outcome === "bad" ? "" : row.licence}</Td>
      <Td className="max-w-32 truncate text-muted">{row.outcome === "bad" ? "" : row.source}</Td>
    </Tr>
  );
}

function outcomeWords(row: PreviewRow): string {
  if (row.outcome === "bad") return row.reason;
  if (row.outcome === "removed") return `${ruleTitle(row.removedBy ?? "")}: ${row.detail ?? ""}`;
  return row.outcome === "duplicate" ? (row.detail ?? "duplicate") : "kept";
}
