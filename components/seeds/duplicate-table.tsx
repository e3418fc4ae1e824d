"use client";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Letters } from "@/components/ui/letters";
import { formatCount } from "@/components/ui/number-format";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { importDuplicates } from "@/lib/client/seed-imports";
import type { SeedImportRow } from "@/lib/schema/seed-import";
import { MoreRows } from "./more-rows";

/** Each row that repeats an earlier text, beside the seed that came first. */
export function DuplicateTable({ project, row }: { project: string; row: SeedImportRow }) {
  const duplicates = useInfiniteQuery(importDuplicates(project, row.id));
  const rows = duplicates.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <MoreRows query={duplicates} count={rows.length} empty="No row of this import repeats another.">
      <Table caption="Rows with exactly the text of an earlier one">
        <thead>
          <tr>
            <Th>This row</Th>
            <Th>The one that came first</Th>
            <Th>The text of both</Th>
          </tr>
        </thead>
        <tbody>
          {rows.map((duplicate) => (
            <Tr key={duplicate.line}>
              <Td className="whitespace-nowrap align-top">
                <Place {...duplicate} />
              </Td>
              <Td className="whitespace-nowrap align-top">
                <Place {...duplicate.first} />
              </Td>
              <Td className="min-w-72">
                <span className="line-clamp-3" dir="auto">
                  <Letters text={duplicate.first.text} />
                </span>
              </Td>
            </Tr>
          ))}
        </tbody>
      </Table>
    </MoreRows>
  );
}

interface PlaceProps {
  fileName: string;
  line: number;
  externalId: string | null;
  licence: string;
  source: string;
}

function Place({ fileName, line, externalId, licence, source }: PlaceProps) {
  const origin = [externalId ? `id ${externalId}` : "", licence, source].filter(Boolean).join(" · ");
  return (
    <>
      <span className="block max-w-56 truncate tabular-nums">
        {fileName}, {formatCount(line)}
      </span>
      <span className="block max-w-56 truncate text-muted text-xs">{origin}</span>
    </>
  );
}
