"use client";
import { useInfiniteQuery } from "@tanstack/react-query";
import { formatCount } from "@/components/ui/number-format";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { importBadRows } from "@/lib/client/seed-imports";
import { rowUnit } from "@/lib/intake/row-unit";
import type { SeedImportRow } from "@/lib/schema/seed-import";
import { MoreRows } from "./more-rows";

/** Rows that could not be read: where, why, and how they begin. */
export function BadRowTable({ project, row }: { project: string; row: SeedImportRow }) {
  const bad = useInfiniteQuery(importBadRows(project, row.id));
  const rows = bad.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <MoreRows query={bad} count={rows.length} empty="Every row of this import could be read.">
      <Table caption="Rows that could not be read">
        <thead>
          <tr>
            <Th isNumber>{rowUnit(row.fileFormat) === "line" ? "Line" : "Row"}</Th>
            <Th>Reason</Th>
            <Th>Begins with</Th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ line, reason, excerpt }) => (
            <Tr key={line}>
              <Td isNumber className="text-muted">
                {formatCount(line)}
              </Td>
              <Td className="min-w-56">{reason}</Td>
              <Td className="min-w-56">
                <code className="line-clamp-2 break-all text-muted text-xs">{excerpt}</code>
              </Td>
            </Tr>
          ))}
        </tbody>
      </Table>
    </MoreRows>
  );
}
