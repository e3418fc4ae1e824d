"use client";
import { useMutation } from "@tanstack/react-query";
import type { FormEvent } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { notify } from "@/components/ui/notify";
import { changePassword, passwordMessage } from "@/lib/client/password";

/** Takes a new password of one's own in place of the one an owner handed over. */
export function PasswordForm() {
  const change = useMutation(changePassword());
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const given = new FormData(form);
    change.mutate(
      { currentPassword: String(given.get("current")), newPassword: String(given.get("new")) },
      {
        onSuccess: () => {
          form.reset();
          notify({ title: "Your password is changed.", detail: "Everywhere else you were signed in, you are signed out.", tone: "accept" });
        },
      },
    );
  };
  return (
    <form onSubmit={submit} className="flex flex-col gap-4">
      <Field label="Password you have now" isRequired error={change.isError ? passwordMessage(change.error) : undefined}>
        <Input name="current" type="password" size="lg" autoComplete="current-password" />
      </Field>
      <Field label="New password" isRequired hint="At least 12 characters; a few words in a row are easy to remember.">
        <Input name="new" type="password" size="lg" autoComplete="new-password" minLength={12} maxLength={200} />
      </Field>
      <Button type="submit" tone="primary" size="lg" isBusy={change.isPending}>
        Change the password
      </Button>
    </form>
  );
}
