"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { CodeBlock } from "@/components/ui/code-block";
import { messageOf } from "@/components/ui/error-state";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Panel } from "@/components/ui/panel";
import { Select } from "@/components/ui/select";
import { createApiKey } from "@/lib/client/api-keys";
import { ApiKeyRole } from "@/lib/schema/api-key";
import { roleWords } from "./role-words";
import { ShownOnce } from "./shown-once";

interface Props {
  project: string;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
}

const roleOptions = ApiKeyRole.options.map((role) => ({ value: role, label: role }));

export function NewApiKeyPanel({ project, isOpen, onOpenChange }: Props) {
  const formId = useId();
  const creation = useMutation(createApiKey(useQueryClient(), project));
  const [role, setRole] = useState<ApiKeyRole>("viewer");
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    creation.mutate({ name: String(new FormData(event.currentTarget).get("name")), role });
  };
  const openOrClose = (open: boolean) => {
    // The key leaves the page with the panel.
    if (!open) creation.reset();
    onOpenChange(open);
  };
  const actions = creation.isSuccess ? (
    <Button tone="primary" onClick={() => openOrClose(false)}>
      Done
    </Button>
  ) : (
    <>
      <Button onClick={() => openOrClose(false)}>Go back</Button>
      <Button tone="primary" type="submit" form={formId} isBusy={creation.isPending}>
        Make the key
      </Button>
    </>
  );
  return (
    <Panel isOpen={isOpen} onOpenChange={openOrClose} title="New API key" actions={actions}>
      {creation.data ? (
        <div className="flex flex-col gap-4">
          <ShownOnce label={`Key ${creation.data.row.name}, as ${creation.data.row.role}`} secret={creation.data.key} />
          <CodeBlock
            label="Example"
            text={`curl -H "authorization: Bearer $LARCH_KEY" ${window.location.origin}/api/v1/projects/${project}`}
          />
        </div>
      ) : (
        <form id={formId} onSubmit={submit} className="flex flex-col gap-4">
          <Field label="Name" isRequired hint="What will use it." error={creation.isError ? messageOf(creation.error) : undefined}>
            <Input name="name" maxLength={80} autoFocus />
          </Field>
          <Field label="Role" hint={roleWords[role]}>
            <Select options={roleOptions} value={role} onChange={(event) => setRole(ApiKeyRole.parse(event.target.value))} />
          </Field>
        </form>
      )}
    </Panel>
  );
}
