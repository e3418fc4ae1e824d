"use client";
import { useRef } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { StatusShape } from "@/components/ui/status-shape";
import { Textarea } from "@/components/ui/textarea";
import type { PromptDraft } from "@/lib/schema/prompt";

interface Props {
  draft: PromptDraft;
  placeholders: readonly string[];
  problems: readonly string[];
  isReadOnly: boolean;
  onChange: (changed: Partial<PromptDraft>) => void;
}

/** The two messages of a prompt; a placeholder goes in where one wrote last. */
export function PromptText({ draft, placeholders, problems, isReadOnly, onChange }: Props) {
  const last = useRef<{ part: keyof PromptDraft; start: number; end: number }>({
    part: "user",
    start: draft.user.length,
    end: draft.user.length,
  });
  const insert = (name: string) => {
    const { part, start, end } = last.current;
    const placeholder = `{{${name}}}`;
    onChange({ [part]: draft[part].slice(0, start) + placeholder + draft[part].slice(end) });
    last.current = { part, start: start + placeholder.length, end: start + placeholder.length };
  };
  const written = (part: keyof PromptDraft) => ({
    value: draft[part],
    readOnly: isReadOnly,
    spellCheck: false,
    onChange: (event: { target: { value: string } }) => onChange({ [part]: event.target.value }),
    onBlur: (event: { target: HTMLTextAreaElement }) => {
      last.current = { part, start: event.target.selectionStart, end: event.target.selectionEnd };
    },
    className: `${part === "system" ? "max-h-[34vh]" : "max-h-[24vh]"} font-mono text-xs leading-5`,
  });
  return (
    <>
      <Field label="System message">
        <Textarea {...written("system")} />
      </Field>
      <Field label="User message">
        <Textarea {...written("user")} />
      </Field>
      <div className="flex flex-wrap items-center gap-1.5 text-sm">
        <span className="text-muted">{isReadOnly ? "Filled in for each row:" : "Put in:"}</span>
        {placeholders.map((name) =>
          isReadOnly ? (
            <code key={name} className="font-mono text-xs">{`{{${name}}}`}</code>
          ) : (
            <Button key={name} size="sm" className="font-mono" aria-label={`Put in the placeholder ${name}`} onClick={() => insert(name)}>
              {`{{${name}}}`}
            </Button>
          ),
        )}
      </div>
      <ul aria-live="polite" aria-label="Problems" className="flex flex-col gap-1 text-sm empty:hidden">
        {problems.map((problem) => (
          <li key={problem} className="flex items-baseline gap-2">
            <StatusShape kind="conflict" label="problem" className="translate-y-px" />
            {problem}
          </li>
        ))}
      </ul>
    </>
  );
}
