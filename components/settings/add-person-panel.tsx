"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { messageOf } from "@/components/ui/error-state";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Panel } from "@/components/ui/panel";
import { Select } from "@/components/ui/select";
import { addPerson } from "@/lib/client/people";
import type { PersonAdded } from "@/lib/schema/person";
import { Role } from "@/lib/schema/role";
import { roleWords } from "./role-words";
import { ShownOnce } from "./shown-once";

interface Props {
  project: string;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
}

const roleOptions = Role.options.map((role) => ({ value: role, label: role }));

export function AddPersonPanel({ project, isOpen, onOpenChange }: Props) {
  const formId = useId();
  const client = useQueryClient();
  const addition = useMutation(addPerson(client, project));
  const [role, setRole] = useState<Role>("annotator");
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const given = new FormData(form);
    const person = { email: String(given.get("email")), name: String(given.get("name")), role };
    addition.mutate(person, { onSuccess: () => form.reset() });
  };
  const openOrClose = (open: boolean) => {
    if (!open) addition.reset();
    onOpenChange(open);
  };
  const actions = (
    <>
      <Button onClick={() => openOrClose(false)}>{addition.isSuccess ? "Done" : "Go back"}</Button>
      <Button tone="primary" type="submit" form={formId} isBusy={addition.isPending}>
        Add
      </Button>
    </>
  );
  return (
    <Panel
      isOpen={isOpen}
      onOpenChange={openOrClose}
      title="Add a person"
      description="Whoever has no account yet gets one, with a password for you to hand over."
      actions={actions}
    >
      <form id={formId} onSubmit={submit} className="flex flex-col gap-4">
        <Field label="E-mail" isRequired error={addition.isError ? messageOf(addition.error) : undefined}>
          <Input name="email" type="email" maxLength={200} autoFocus />
        </Field>
        <Field label="Name" hint="As others will see it; the part before the @ where left empty.">
          <Input name="name" maxLength={80} />
        </Field>
        <Field label="Role" hint={roleWords[role]}>
          <Select options={roleOptions} value={role} onChange={(event) => setRole(Role.parse(event.target.value))} />
        </Field>
        <div aria-live="polite">{addition.data ? <Added added={addition.data} /> : null}</div>
      </form>
    </Panel>
  );
}

function Added({ added: { person, password } }: { added: PersonAdded }) {
  if (password !== null) return <ShownOnce label={`Password of ${person.email}`} secret={password} />;
  return (
    <p className="text-sm">
      {person.name} now has the role {person.role} here, and signs in with the password they already have.
    </p>
  );
}
