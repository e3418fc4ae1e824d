"use client";
import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { KeyRound } from "lucide-react";
import { useState } from "react";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { EmptyState } from "@/components/ui/empty-state";
import { messageOf } from "@/components/ui/error-state";
import { notify } from "@/components/ui/notify";
import { Section } from "@/components/ui/section";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { TimeAgo } from "@/components/ui/time-ago";
import { apiKeysQuery, revokeApiKey } from "@/lib/client/api-keys";
import type { ApiKeyRow } from "@/lib/schema/api-key";
import { NewApiKeyPanel } from "./new-api-key-panel";

/** The keys programs use in place of a person's session. */
export function ApiKeySettings({ project }: { project: string }) {
  const { data } = useSuspenseQuery(apiKeysQuery(project));
  const [isMaking, setIsMaking] = useState(false);
  const make = (
    <Button tone="primary" onClick={() => setIsMaking(true)}>
      <KeyRound aria-hidden />
      New key
    </Button>
  );
  return (
    <>
      <Section
        title="API keys"
        description="A key acts in one role of this project only. Larch keeps its hash, not the key."
        actions={make}
        isFramed={data.rows.length > 0}
      >
        {data.rows.length === 0 ? (
          <EmptyState title="No keys yet.">Make one for each program that is to read or change this project over HTTP.</EmptyState>
        ) : (
          <KeyTable project={project} rows={data.rows} />
        )}
      </Section>
      <NewApiKeyPanel project={project} isOpen={isMaking} onOpenChange={setIsMaking} />
    </>
  );
}

function KeyTable({ project, rows }: { project: string; rows: readonly ApiKeyRow[] }) {
  const revocation = useMutation(revokeApiKey(useQueryClient(), project));
  const [leaving, setLeaving] = useState<ApiKeyRow | null>(null);
  const revoke = () =>
    leaving &&
    revocation.mutate(leaving.id, {
      onError: (error) => notify({ title: "The key was not revoked.", detail: messageOf(error), tone: "reject" }),
      onSettled: () => setLeaving(null),
    });
  return (
    <>
      <Table caption="API keys of this project">
        <thead>
          <Tr>
            <Th>Name</Th>
            <Th>Key</Th>
            <Th>Role</Th>
            <Th>Made</Th>
            <Th>Last used</Th>
            <Th>
              <span className="sr-only">Actions</span>
            </Th>
          </Tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <KeyRow key={row.id} row={row} onRevoke={() => setLeaving(row)} />
          ))}
        </tbody>
      </Table>
      <ConfirmDialog
        isOpen={leaving !== null}
        onOpenChange={(isOpen) => (isOpen ? undefined : setLeaving(null))}
        title={`Revoke the key ${leaving?.name ?? ""}?`}
        description="Programs that use it are refused from now on. This cannot be undone; a new key can be made at any time."
        action="Revoke"
        isBusy={revocation.isPending}
        onConfirm={revoke}
      />
    </>
  );
}

function KeyRow({ row, onRevoke }: { row: ApiKeyRow; onRevoke: () => void }) {
  return (
    <Tr className={row.revokedAt ? "text-muted" : ""}>
      <Td className="max-w-56 truncate">{row.name}</Td>
      <Td className="font-mono text-xs">{row.prefix}…</Td>
      <Td>{row.role}</Td>
      <Td className="text-muted">
        <TimeAgo at={row.createdAt} /> by {row.createdBy}
      </Td>
      <Td className="text-muted">{row.lastUsedAt ? <TimeAgo at={row.lastUsedAt} /> : "never"}</Td>
      <Td className="text-right">
        {row.revokedAt ? (
          <Badge tone="reject" shape="reject">
            revoked
          </Badge>
        ) : (
          <Button size="sm" tone="danger" onClick={onRevoke} aria-label={`Revoke ${row.name}`}>
            Revoke
          </Button>
        )}
      </Td>
    </Tr>
  );
}
