"use client";
import { useMutation } from "@tanstack/react-query";
import type { FormEvent } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { StatusShape } from "@/components/ui/status-shape";
import { signIn, signInMessage } from "@/lib/client/sign-in";

/** A whole page is loaded afterwards, so that nothing of an earlier session stays in memory. */
export function SignInForm({ next }: { next: string }) {
  const attempt = useMutation({ mutationFn: signIn, onSuccess: () => window.location.assign(next) });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    attempt.mutate({ email: String(fields.get("email") ?? ""), password: String(fields.get("password") ?? "") });
  };
  return (
    <form onSubmit={submit} className="flex flex-col gap-4">
      <div>
        <h1 className="font-semibold text-xl tracking-tight">Sign in</h1>
        <p className="text-muted text-sm">Complex constrained instructions, curated by people.</p>
      </div>
      {attempt.isError ? (
        <p role="alert" className="flex gap-2 rounded-md bg-reject-tint px-3 py-2 text-sm">
          <StatusShape kind="reject" className="mt-1" />
          <span>{signInMessage(attempt.error)}</span>
        </p>
      ) : null}
      <Field label="E-mail address">
        <Input size="lg" name="email" type="email" autoComplete="username" required autoFocus />
      </Field>
      <Field label="Password">
        <Input size="lg" name="password" type="password" autoComplete="current-password" required />
      </Field>
      <Button type="submit" tone="primary" size="lg" isBusy={attempt.isPending || attempt.isSuccess}>
        Sign in
      </Button>
      <p className="text-muted text-xs">
        No account? The owner of a project adds people. The owner's own password was printed when Larch started for the first time.
      </p>
    </form>
  );
}
