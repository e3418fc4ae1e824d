"use client";
import { useDeferredValue, useState } from "react";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { LiveRegion } from "@/components/ui/live-region";
import { VerifierCard } from "./verifier-card";
import type { VerifierEntry } from "./verifier-entry";

const families = {
  catalogue: "Larch's catalogue of format and number",
  editorial: "Editorial",
  ifeval: "IFEval",
  ifbench: "IFBench",
  followbench: "FollowBench",
} as const satisfies Record<VerifierEntry["family"], string>;

/** Every verifier by family, narrowed by what is typed. */
export function VerifierList({ entries }: { entries: readonly VerifierEntry[] }) {
  const [words, setWords] = useState("");
  const wanted = useDeferredValue(words).toLowerCase().split(/\s+/).filter(Boolean);
  const shown = entries.filter((entry) => wanted.every((word) => haystack(entry).includes(word)));
  const said = shown.length === entries.length ? `${entries.length} verifiers` : `${shown.length} of ${entries.length} verifiers`;
  return (
    <div className="flex flex-col gap-6">
      <div className="flex flex-wrap items-end gap-x-4 gap-y-2">
        <Field label="Filter" hideLabel className="w-72 max-w-full">
          <Input
            type="search"
            placeholder="words, json, ifeval, table …"
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
        </Field>
        <p className="pb-1.5 text-muted text-sm tabular-nums">{said}</p>
        <LiveRegion message={wanted.length > 0 ? said : ""} />
      </div>
      {shown.length === 0 ? <p className="text-muted text-sm">No verifier has all of these words. Fewer words find more.</p> : null}
      {Object.entries(families).map(([family, title]) => {
        const own = shown.filter((entry) => entry.family === family);
        return own.length === 0 ? null : (
          <section key={family} aria-labelledby={`family-${family}`} className="flex flex-col gap-2">
            <h2 id={`family-${family}`} className="flex items-baseline gap-2 font-semibold text-base">
              {title} <span className="font-normal text-muted text-sm tabular-nums">{own.length}</span>
            </h2>
            <ul className="divide-y divide-line rounded-md border border-line bg-raised">
              {own.map((entry) => (
                <VerifierCard key={entry.id} entry={entry} />
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

function haystack({ id, family, category, title, sentence, params }: VerifierEntry): string {
  return `${id} ${family} ${category} ${title} ${sentence ?? ""} ${params.join(" ")}`.toLowerCase();
}
