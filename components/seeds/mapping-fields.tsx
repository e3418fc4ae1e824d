"use client";
import { Field } from "@/components/ui/field";
import { Section } from "@/components/ui/section";
import { Select } from "@/components/ui/select";
import type { ColumnMapping, ImportPreview } from "@/lib/schema/seed-import";

interface MappingFieldsProps {
  preview: ImportPreview;
  mapping: ColumnMapping;
  onChange: (mapping: ColumnMapping) => void;
}

const parts = [
  { part: "text", label: "Text", none: "the first user turn" },
  { part: "turns", label: "Conversation", none: "none" },
  { part: "id", label: "Own id", none: "none" },
  { part: "licence", label: "Licence", none: "the same for all" },
  { part: "source", label: "Source", none: "the same for all" },
] as const satisfies readonly { part: keyof ColumnMapping; label: string; none: string }[];

/** Which column holds what, each with an example from the file. */
export function MappingFields({ preview, mapping, onChange }: MappingFieldsProps) {
  return (
    <Section title="Columns">
      <div className="grid gap-x-4 gap-y-3 sm:grid-cols-2 lg:grid-cols-5">
        {parts.map(({ part, label, none }) => (
          <Field key={part} label={label} hint={exampleOf(preview, mapping[part])}>
            <Select
              value={mapping[part] ?? ""}
              onChange={(event) => onChange({ ...mapping, [part]: event.target.value || null })}
              options={[{ value: "", label: none }, ...choicesOf(preview, mapping[part])]}
            />
          </Field>
        ))}
      </div>
    </Section>
  );
}

function choicesOf(preview: ImportPreview, chosen: string | null): { value: string; label: string }[] {
  const names = preview.columns.map(({ name }) => name);
  const all = chosen !== null && !names.includes(chosen) ? [...names, chosen] : names;
  return all.map((name) => ({ value: name, label: name }));
}

function exampleOf(preview: ImportPreview, column: string | null): string {
  const example = preview.columns.find(({ name }) => name === column)?.example ?? "";
  return example.length > 60 ? `${example.slice(0, 60)}…` : example;
}
