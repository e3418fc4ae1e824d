"use client";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";

interface NewViewFormProps {
  isBusy: boolean;
  error: string | undefined;
  onSave: (named: { name: string; isShared: boolean }, onSaved: () => void) => void;
}

/** A name for what is shown now, for oneself or for everyone. */
export function NewViewForm({ isBusy, error, onSave }: NewViewFormProps) {
  const [name, setName] = useState("");
  const [isShared, setIsShared] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() !== "") onSave({ name: name.trim(), isShared }, () => setName(""));
  };
  return (
    <form onSubmit={submit} className="flex flex-col gap-2 border-line border-t pt-3">
      <Field label="Save what is shown now as" error={error}>
        <Input size="sm" dir="auto" maxLength={80} value={name} onChange={(event) => setName(event.target.value)} />
      </Field>
      <div className="flex items-center justify-between gap-2">
        <Checkbox label="Everyone in the project sees it" checked={isShared} onChange={() => setIsShared(!isShared)} />
        <Button type="submit" size="sm" tone="primary" isBusy={isBusy} disabled={name.trim() === ""}>
          Save view
        </Button>
      </div>
    </form>
  );
}
