"use client";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { formatCount } from "@/components/ui/number-format";
import { SkeletonRows } from "@/components/ui/skeleton";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { TimeAgo } from "@/components/ui/time-ago";
import { seedImports } from "@/lib/client/seed-imports";
import { importStatus, removedRows } from "./import-words";

/** What was brought in, newest first, each with its account. */
export function ImportsPage({ project }: { project: string }) {
  const imports = useQuery(seedImports(project));
  if (imports.isPending) return <SkeletonRows rows={6} label="Loading imports" />;
  if (imports.isError) return <ErrorState title="The imports could not be read" error={imports.error} onRetry={() => imports.refetch()} />;
  if (imports.data.rows.length === 0)
    return (
      <EmptyState title="No import yet.">
        Each file or paste you bring in is listed here with how many rows were kept, removed, repeated or unreadable.
      </EmptyState>
    );
  return (
    <div className="overflow-hidden rounded-md border border-line bg-raised">
      <Table caption="Imports">
        <thead>
          <tr>
            <Th>File</Th>
            <Th>Status</Th>
            <Th isNumber>Read</Th>
            <Th isNumber>Kept</Th>
            <Th isNumber>Removed</Th>
            <Th isNumber>Duplicates</Th>
            <Th isNumber>There already</Th>
            <Th isNumber>Bad</Th>
            <Th>Licence</Th>
            <Th>When</Th>
          </tr>
        </thead>
        <tbody>
          {imports.data.rows.map((row) => (
            <Tr key={row.id}>
              <Td className="max-w-72 truncate">
                <Link href={`/p/${project}/seeds/imports/${row.id}`} className="text-accent underline-offset-2 hover:underline">
                  {row.fileName}
                </Link>
              </Td>
              <Td>
                <Badge tone={importStatus[row.status].tone} shape={importStatus[row.status].shape}>
                  {importStatus[row.status].label}
                </Badge>
              </Td>
              {[row.counts.read, row.counts.kept, removedRows(row), row.counts.duplicates, row.counts.alreadyThere, row.counts.bad].map(
                (rows, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a fixed row of figures
                  <Td key={index} isNumber>
                    {formatCount(rows)}
                  </Td>
                ),
              )}
              <Td className="max-w-32 truncate text-muted">{row.licence}</Td>
              <Td className="text-muted">
                <TimeAgo at={row.createdAt} />
              </Td>
            </Tr>
          ))}
        </tbody>
      </Table>
    </div>
  );
}
