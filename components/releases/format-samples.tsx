"use client";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Field } from "@/components/ui/field";
import { Section } from "@/components/ui/section";
import { Select } from "@/components/ui/select";
import { formatsQuery } from "@/lib/client/releases";
import type { ReleasePreview } from "@/lib/schema/release-preview";
import { RowSamples } from "./row-samples";

/** The first rows as a chosen format would write them. */
export function FormatSamples({ samples }: { samples: ReleasePreview["samples"] }) {
  const formats = useQuery(formatsQuery());
  const [chosen, setChosen] = useState("conifer");
  const format = formats.data?.find(({ id }) => id === chosen);
  const rows = samples.find((sample) => sample.format === chosen)?.rows ?? [];
  return (
    <Section title="How its rows look">
      <div className="flex flex-col gap-3">
        <Field label="Format" hint={format?.summary} className="max-w-96">
          <Select
            value={chosen}
            onChange={(event) => setChosen(event.target.value)}
            options={samples.map(({ format: id }) => ({ value: id, label: formats.data?.find((known) => known.id === id)?.title ?? id }))}
          />
        </Field>
        <RowSamples rows={rows} />
      </div>
    </Section>
  );
}
