"use client";
import { Checkbox } from "@/components/ui/checkbox";
import { Section } from "@/components/ui/section";
import type { StageOutline } from "./stage-outline";

interface NewRunGatesProps {
  outlines: readonly StageOutline[];
  gates: readonly string[];
  onChange: (gates: string[]) => void;
}

/** After which stages people decide before anything goes on. */
export function NewRunGates({ outlines, gates, onChange }: NewRunGatesProps) {
  const isTaken = (id: string) => outlines.some(({ after }) => after.includes(id));
  const toggle = (id: string, isOn: boolean) => onChange(isOn ? [...gates, id] : gates.filter((gate) => gate !== id));
  return (
    <Section title="Gates" description="After a ticked stage the run waits until people have released or dropped each of its rows.">
      <fieldset className="grid gap-x-6 gap-y-2 sm:grid-cols-2">
        <legend className="sr-only">Stages to wait after</legend>
        {outlines
          .filter(({ id }) => isTaken(id))
          .map(({ id, title }) => (
            <Checkbox key={id} label={title} checked={gates.includes(id)} onChange={(event) => toggle(id, event.target.checked)} />
          ))}
      </fieldset>
    </Section>
  );
}
