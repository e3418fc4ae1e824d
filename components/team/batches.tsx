"use client";
import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState, messageOf } from "@/components/ui/error-state";
import { notify } from "@/components/ui/notify";
import { formatCount } from "@/components/ui/number-format";
import { Section } from "@/components/ui/section";
import { SkeletonRows } from "@/components/ui/skeleton";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { TimeAgo } from "@/components/ui/time-ago";
import { batchList, closeBatch } from "@/lib/client/team";
import { selectionSentence } from "@/lib/review/selection-sentence";
import type { ReviewBatchRow } from "@/lib/schema/review-batch";
import type { TeamMember } from "@/lib/schema/team";
import { NewBatch } from "./new-batch";

/** Items set aside for some people or a skill. */
export function Batches({ project, people }: { project: string; people: readonly TeamMember[] }) {
  const list = useInfiniteQuery(batchList(project));
  const [isMaking, setIsMaking] = useState(false);
  const rows = list.data?.pages.flatMap((each) => each.rows) ?? [];
  const make = (
    <Button aria-expanded={isMaking} onClick={() => setIsMaking(!isMaking)}>
      New batch
    </Button>
  );
  return (
    <Section
      title="Batches"
      actions={make}
      description="A person is given what came back to them first, then their batches, then batches of their skills, then the rest."
    >
      {isMaking ? <NewBatch project={project} people={people} onDone={() => setIsMaking(false)} /> : null}
      {list.isPending ? <SkeletonRows rows={3} label="Loading batches" /> : null}
      {list.error && rows.length === 0 ? (
        <ErrorState title="The batches could not be read" error={list.error} onRetry={() => void list.refetch()} />
      ) : null}
      {list.isSuccess && rows.length === 0 ? (
        <EmptyState title="No batches yet.">Everything kept is one open queue. Make a batch to set items aside.</EmptyState>
      ) : null}
      {rows.length > 0 ? <BatchTable project={project} rows={rows} /> : null}
      {list.hasNextPage ? (
        <Button className="self-start" isBusy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          More batches
        </Button>
      ) : null}
    </Section>
  );
}

function BatchTable({ project, rows }: { project: string; rows: readonly ReviewBatchRow[] }) {
  const client = useQueryClient();
  const closing = useMutation({
    ...closeBatch(client, project),
    onError: (error) => notify({ title: "The batch was not closed", detail: messageOf(error), tone: "reject" }),
  });
  return (
    <div className="overflow-hidden rounded-md border border-line bg-raised">
      <Table caption="Batches">
        <thead>
          <Tr>
            <Th>Name</Th>
            <Th>Which items</Th>
            <Th>For</Th>
            <Th isNumber>Overlap</Th>
            <Th isNumber>Done</Th>
            <Th>Made</Th>
            <Th>
              <span className="sr-only">Actions</span>
            </Th>
          </Tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Tr key={row.id}>
              <Td className="font-medium">{row.name}</Td>
              <Td className="text-muted">{selectionSentence(row.selection)}</Td>
              <Td>{forWords(row)}</Td>
              <Td isNumber>{row.overlap ?? "–"}</Td>
              <Td isNumber>
                {formatCount(row.done)} of {formatCount(row.items)}
              </Td>
              <Td className="whitespace-nowrap text-muted">
                <TimeAgo at={row.createdAt} /> by {row.by}
              </Td>
              <Td>
                {row.closedAt ? (
                  <Badge>closed</Badge>
                ) : (
                  <Button
                    size="sm"
                    tone="quiet"
                    isBusy={closing.isPending}
                    onClick={() => closing.mutate(row.id)}
                    aria-label={`Close ${row.name}`}
                  >
                    Close
                  </Button>
                )}
              </Td>
            </Tr>
          ))}
        </tbody>
      </Table>
    </div>
  );
}

function forWords({ people, skill }: ReviewBatchRow): string {
  const names = people.map(({ name }) => name).join(", ");
  const who = names === "" ? "everybody" : names;
  return skill === null ? who : `${who} with “${skill}”`;
}
