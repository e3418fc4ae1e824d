"use client";
import { type FormEvent, useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";

interface AddConstraintFormProps {
  /** categories this item already has, offered while typing */
  categories: readonly string[];
  onAdd: (category: string, text: string) => void;
  onCancel: () => void;
}

export function AddConstraintForm({ categories, onAdd, onCancel }: AddConstraintFormProps) {
  const [text, setText] = useState("");
  const [category, setCategory] = useState("");
  const list = useId();
  const isReady = text.trim() !== "" && category.trim() !== "";
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isReady) onAdd(category.trim(), text.trim());
  };
  return (
    <form onSubmit={submit} className="flex flex-col gap-2 rounded-md border border-line bg-raised p-2">
      <Field label="New constraint" hint="It is added to this level only; the text of the instruction stays as it is.">
        <Input autoFocus dir="auto" value={text} onChange={(event) => setText(event.target.value)} placeholder="At most 150 words" />
      </Field>
      <Field label="Category">
        <Input list={list} value={category} onChange={(event) => setCategory(event.target.value)} placeholder="Length" />
      </Field>
      <datalist id={list}>
        {categories.map((each) => (
          <option key={each} value={each} />
        ))}
      </datalist>
      <div className="flex gap-2">
        <Button type="submit" tone="primary" size="sm" disabled={!isReady}>
          Add
        </Button>
        <Button tone="quiet" size="sm" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
