"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { KeyRound, MoreHorizontal, UserMinus } from "lucide-react";
import { useState } from "react";
import { Badge } from "@/components/ui/badge";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Dialog } from "@/components/ui/dialog";
import { messageOf } from "@/components/ui/error-state";
import { IconButton } from "@/components/ui/icon-button";
import { Menu, MenuItem } from "@/components/ui/menu";
import { notify } from "@/components/ui/notify";
import { Select } from "@/components/ui/select";
import { Td, Tr } from "@/components/ui/table";
import { changeRole, removePerson, resetPassword } from "@/lib/client/people";
import type { PersonRow } from "@/lib/schema/person";
import { Role } from "@/lib/schema/role";
import { ShownOnce } from "./shown-once";

interface Props {
  project: string;
  person: PersonRow;
  mayReset: boolean;
}

const roleOptions = Role.options.map((role) => ({ value: role, label: role }));

export function PersonTableRow({ project, person, mayReset }: Props) {
  const client = useQueryClient();
  const refused = (title: string) => (error: unknown) => notify({ title, detail: messageOf(error), tone: "reject" });
  const change = useMutation(changeRole(client, project));
  const removal = useMutation(removePerson(client, project));
  const reset = useMutation(resetPassword());
  const [isRemoving, setIsRemoving] = useState(false);
  const giveRole = (value: string) => {
    const role = Role.parse(value);
    change.mutate({ person: person.id, role }, { onError: refused(`${person.name} is still ${person.role}.`) });
  };
  const remove = () =>
    removal.mutate(person.id, {
      onSuccess: () => notify({ title: `${person.name} has left the project.`, detail: "Their verdicts and edits stay." }),
      onError: refused(`${person.name} is still in the project.`),
      onSettled: () => setIsRemoving(false),
    });
  return (
    <Tr>
      <Td className="max-w-56">
        <span className="flex items-center gap-2">
          <span className="truncate">{person.name}</span>
          {person.isYou ? <Badge>you</Badge> : null}
        </span>
      </Td>
      <Td className="text-muted">{person.email}</Td>
      <Td>
        <Select
          size="sm"
          className="w-28"
          aria-label={`Role of ${person.name}`}
          options={roleOptions}
          value={person.role}
          onChange={(event) => giveRole(event.target.value)}
        />
      </Td>
      <Td className="whitespace-nowrap text-muted tabular-nums">{person.since.slice(0, 10)}</Td>
      <Td className="w-10 text-right">
        <Menu align="end" trigger={<IconButton size="sm" label={`More for ${person.name}`} icon={<MoreHorizontal aria-hidden />} />}>
          {mayReset && !person.isYou ? (
            <MenuItem
              icon={<KeyRound aria-hidden />}
              onSelect={() => reset.mutate(person.id, { onError: refused("The password was not changed.") })}
            >
              Give a new password
            </MenuItem>
          ) : null}
          <MenuItem icon={<UserMinus aria-hidden />} tone="danger" onSelect={() => setIsRemoving(true)}>
            Take out of the project
          </MenuItem>
        </Menu>
        <ConfirmDialog
          isOpen={isRemoving}
          onOpenChange={setIsRemoving}
          title={`Take ${person.name} out of the project?`}
          description="They lose access at once, and API keys they made here stop working. Their verdicts and edits stay, under their name."
          action="Take out"
          isBusy={removal.isPending}
          onConfirm={remove}
        />
        <Dialog isOpen={reset.isSuccess} onOpenChange={() => reset.reset()} title={`New password for ${person.name}`}>
          {reset.data ? <ShownOnce label={`Password of ${person.email}`} secret={reset.data.password} /> : null}
        </Dialog>
      </Td>
    </Tr>
  );
}
