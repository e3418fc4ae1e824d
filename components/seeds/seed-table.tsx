"use client";
import { Badge } from "@/components/ui/badge";
import { classNames } from "@/components/ui/class-names";
import { Letters } from "@/components/ui/letters";
import { formatCount } from "@/components/ui/number-format";
import { StatusShape } from "@/components/ui/status-shape";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import type { SeedRow } from "@/lib/schema/seed";
import { ruleTitle } from "./rule-words";

interface SeedTableProps {
  rows: readonly SeedRow[];
  openedId: string | null;
  /** shown while the next answer is on its way */
  isStale: boolean;
  onOpen: (id: string) => void;
}

export function SeedTable({ rows, openedId, isStale, onOpen }: SeedTableProps) {
  const hasRemoved = rows.some((row) => row.removedBy !== null);
  return (
    <div className={classNames("overflow-hidden rounded-md border border-line bg-raised transition-opacity", isStale && "opacity-60")}>
      <Table caption="Seeds" aria-busy={isStale}>
        <thead>
          <tr>
            <Th className="w-6">
              <span className="sr-only">State</span>
            </Th>
            <Th>Text</Th>
            {hasRemoved ? <Th>Removed by</Th> : null}
            <Th>Language</Th>
            <Th>Licence</Th>
            <Th>Source</Th>
            <Th isNumber>Copies</Th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Tr key={row.id} aria-selected={row.id === openedId}>
              <Td>
                <StatusShape kind={row.status === "kept" ? "accept" : "reject"} label={row.status} />
              </Td>
              <Td className="min-w-72">
                <button type="button" onClick={() => onOpen(row.id)} className="line-clamp-2 w-full text-left hover:underline" dir="auto">
                  <Letters text={row.text} />
                </button>
              </Td>
              {hasRemoved ? (
                <Td className="whitespace-nowrap">
                  {row.removedBy ? (
                    <Badge tone="reject" {...(row.removedDetail ? { title: row.removedDetail } : {})}>
                      {ruleTitle(row.removedBy)}
                    </Badge>
                  ) : null}
                </Td>
              ) : null}
              <Td className="whitespace-nowrap text-muted tabular-nums">
                {row.language ? `${row.language} ${(row.languageConfidence ?? 0).toFixed(2)}` : ""}
              </Td>
              <Td className="max-w-32 truncate text-muted">{row.licence}</Td>
              <Td className="max-w-40 truncate text-muted">{row.source}</Td>
              <Td isNumber className="text-muted">
                {row.duplicateCount > 0 ? `+${formatCount(row.duplicateCount)}` : ""}
              </Td>
            </Tr>
          ))}
        </tbody>
      </Table>
    </div>
  );
}
