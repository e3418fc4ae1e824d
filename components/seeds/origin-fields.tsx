"use client";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Section } from "@/components/ui/section";

interface Origin {
  licence: string;
  source: string;
}

/** Where the rows come from and under what terms: carried with each seed into every export. */
export function OriginFields({ origin, onChange }: { origin: Origin; onChange: (origin: Origin) => void }) {
  return (
    <Section
      title="Origin"
      description="Carried with each seed into every release. A row's own licence or source comes first where a column holds one."
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label="Licence" hint="For example CC-BY-4.0, Apache-2.0, or a contract's name.">
          <Input value={origin.licence} maxLength={200} onChange={(event) => onChange({ ...origin, licence: event.target.value })} />
        </Field>
        <Field label="Source" hint="A dataset's name, an address, who collected it.">
          <Input value={origin.source} maxLength={500} onChange={(event) => onChange({ ...origin, source: event.target.value })} />
        </Field>
      </div>
    </Section>
  );
}
