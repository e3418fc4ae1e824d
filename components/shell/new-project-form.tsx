"use client";
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { messageOf } from "@/components/ui/error-state";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { createProject } from "@/lib/client/create-project";

/** Names a project and opens it. */
export function NewProjectForm() {
  const [name, setName] = useState("");
  const router = useRouter();
  const creation = useMutation({
    mutationFn: createProject,
    onSuccess: ({ slug }) => {
      router.push(`/p/${slug}/overview`);
      router.refresh();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    creation.mutate({ name });
  };
  return (
    <form onSubmit={submit} className="flex max-w-md flex-col gap-4">
      <Field
        label="Name"
        hint="What the dataset is about, at most 80 characters. The rehearsal model plays every role until you choose others."
        error={creation.isError ? messageOf(creation.error) : undefined}
      >
        <Input
          value={name}
          onChange={(event) => setName(event.target.value)}
          maxLength={80}
          required
          autoFocus
          placeholder="English chat 2026"
        />
      </Field>
      <Button type="submit" tone="primary" className="self-start" isBusy={creation.isPending} disabled={name.trim() === ""}>
        Make the project
      </Button>
    </form>
  );
}
