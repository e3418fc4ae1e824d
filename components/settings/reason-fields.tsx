"use client";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";

interface ReasonFieldsProps {
  reject: string;
  skip: string;
  onReject: (lines: string) => void;
  onSkip: (lines: string) => void;
}

/** The reasons annotators choose from, one on a line; each gets the number key of its line. */
export function ReasonFields({ reject, skip, onReject, onSkip }: ReasonFieldsProps) {
  return (
    <div className="grid gap-5 sm:grid-cols-2">
      <Field label="Reasons for a reject" hint="One on a line, at most nine: each has its number key.">
        <Textarea value={reject} onChange={(event) => onReject(event.target.value)} className="min-h-36" />
      </Field>
      <Field label="Reasons for a skip" hint="One on a line, at most nine.">
        <Textarea value={skip} onChange={(event) => onSkip(event.target.value)} className="min-h-36" />
      </Field>
    </div>
  );
}
