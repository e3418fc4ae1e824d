"use client";
import { type KeyboardEvent, useMemo, useState } from "react";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import type { AnyVerifier } from "@/lib/constraints/verifier";
import { ParamControl } from "./param-control";
import { draftOf, paramFields, parseDraft } from "./param-fields";

interface ParamFormProps {
  verifier: AnyVerifier;
  /** of unknown origin; the form begins with them */
  params: unknown;
  /** as they are typed, where they fit; null where they do not */
  onType: (params: unknown) => void;
  onSave: (params: unknown) => void;
  onCancel: () => void;
}

/** A form made of a verifier's parameters. The verdict follows while one types; Enter saves, Escape leaves all as it was. */
export function ParamForm({ verifier, params, onType, onSave, onCancel }: ParamFormProps) {
  const fields = useMemo(() => paramFields(verifier), [verifier]);
  const [draft, setDraft] = useState(() => draftOf(fields ?? [], params));
  const parsed = parseDraft(verifier, fields ?? [], draft);
  const type = (name: string, value: string | boolean) => {
    const next = { ...draft, [name]: value };
    setDraft(next);
    const found = parseDraft(verifier, fields ?? [], next);
    onType(found.isFitting ? found.params : null);
  };
  const save = () => {
    if (parsed.isFitting) onSave(parsed.params);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === "Escape") {
      event.preventDefault();
      onCancel();
    }
  };
  if (!fields)
    return <p className="text-muted text-xs">Its parameters have no form: it can be bound anew, through the API or from other words.</p>;
  return (
    <form
      aria-label={`Parameters: ${verifier.title}`}
      noValidate
      onKeyDown={onKey}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      className="flex flex-col gap-2"
    >
      {fields.map((field, place) => (
        <ParamControl
          key={field.name}
          field={field}
          value={draft[field.name] ?? ""}
          error={parsed.isFitting ? undefined : parsed.errors[field.name]}
          isFirst={place === 0}
          onChange={(value) => type(field.name, value)}
          onSave={save}
        />
      ))}
      {fields.length === 0 ? <p className="text-muted text-xs">It takes no parameters.</p> : null}
      {!parsed.isFitting && parsed.errors[""] ? (
        <p role="alert" className="text-reject text-xs">
          {parsed.errors[""]}
        </p>
      ) : null}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" tone="primary" size="sm" disabled={!parsed.isFitting}>
          Save <Kbd className="border-transparent bg-transparent text-on-accent">Enter</Kbd>
        </Button>
        <Button tone="quiet" size="sm" onClick={onCancel}>
          Cancel <Kbd>Esc</Kbd>
        </Button>
      </div>
    </form>
  );
}
