"use client";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { Section } from "@/components/ui/section";
import { Select } from "@/components/ui/select";
import { SkeletonRows } from "@/components/ui/skeleton";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { TimeAgo } from "@/components/ui/time-ago";
import { auditQuery } from "@/lib/client/audit";
import type { AuditRow } from "@/lib/schema/audit";
import { AuditEventPanel } from "./audit-event-panel";
import { actionWords, whoOf } from "./audit-words";

/** What was done in the project, newest first; nothing in it can be changed or removed. */
export function AuditList({ project }: { project: string }) {
  const [noun, setNoun] = useState("");
  const [opened, setOpened] = useState<AuditRow | null>(null);
  const audit = useInfiniteQuery(auditQuery(project, noun));
  const rows = audit.data?.pages.flatMap((page) => page.rows) ?? [];
  const nouns = audit.data?.pages[0]?.nouns ?? [];
  const options = [{ value: "", label: "Everything" }, ...nouns.map((each) => ({ value: each, label: each.replaceAll("_", " ") }))];
  const filter = <Select aria-label="Show" size="sm" options={options} value={noun} onChange={(event) => setNoun(event.target.value)} />;
  return (
    <Section
      title="Audit"
      description="Every change and who made it, with what was there before and after. Nothing here can be changed or removed."
      actions={filter}
      isFramed={rows.length > 0}
    >
      {audit.isPending ? <SkeletonRows /> : null}
      {audit.isError && rows.length === 0 ? (
        <ErrorState title="The audit log could not be read." error={audit.error} onRetry={() => audit.refetch()} />
      ) : null}
      {audit.isSuccess && rows.length === 0 ? <EmptyState title="Nothing was done yet." /> : null}
      {rows.length > 0 ? <AuditTable rows={rows} onOpen={setOpened} /> : null}
      {audit.hasNextPage ? (
        <div className="border-line border-t p-2">
          <Button size="sm" tone="quiet" isBusy={audit.isFetchingNextPage} onClick={() => audit.fetchNextPage()}>
            Show earlier ones
          </Button>
        </div>
      ) : null}
      <AuditEventPanel event={opened} onClose={() => setOpened(null)} />
    </Section>
  );
}

function AuditTable({ rows, onOpen }: { rows: readonly AuditRow[]; onOpen: (row: AuditRow) => void }) {
  return (
    <Table caption="Audit events, newest first">
      <thead>
        <Tr>
          <Th>When</Th>
          <Th>Who</Th>
          <Th>What</Th>
          <Th>On</Th>
        </Tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Tr key={row.id}>
            <Td className="w-32 text-muted">
              <TimeAgo at={row.at} />
            </Td>
            <Td className="max-w-40 truncate">{whoOf(row)}</Td>
            <Td>
              <button type="button" className="text-left underline decoration-line-strong underline-offset-4" onClick={() => onOpen(row)}>
                {actionWords(row.action)}
              </button>
            </Td>
            <Td className="max-w-72 truncate font-mono text-muted text-xs" title={row.subject}>
              {row.subject}
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
