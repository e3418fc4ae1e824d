"use client";
import { useDeferredValue, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { LiveRegion } from "@/components/ui/live-region";
import { VerifierCard } from "./verifier-card";
import type { VerifierEntry } from "./verifier-entry";

const families = {
  catalogue: "Catalogue",
  editorial: "Editorial",
  ifeval: "IFEval",
  ifbench: "IFBench",
  followbench: "FollowBench",
} as const satisfies Record<VerifierEntry["family"], string>;

const familyNames = ["catalogue", "editorial", "ifeval", "ifbench", "followbench"] as const satisfies readonly VerifierEntry["family"][];

/** One family of verifiers at a time, or whatever of any family has the words that are typed. */
export function VerifierList({ entries }: { entries: readonly VerifierEntry[] }) {
  const [words, setWords] = useState("");
  const wanted = useDeferredValue(words).toLowerCase().split(/\s+/).filter(Boolean);
  const [chosen, setChosen] = useState<VerifierEntry["family"]>("catalogue");
  const isNarrowed = wanted.length > 0;
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
        <LiveRegion message={isNarrowed ? said : ""} />
      </div>
      <fieldset className="flex flex-wrap gap-1.5">
        <legend className="sr-only">Family</legend>
        {familyNames.map((family) => (
          <Button
            key={family}
            size="sm"
            aria-pressed={!isNarrowed && family === chosen}
            className="aria-pressed:border-accent aria-pressed:bg-accent-tint"
            onClick={() => {
              setWords("");
              setChosen(family);
            }}
          >
            {families[family]} <span className="text-muted tabular-nums">{entries.filter((entry) => entry.family === family).length}</span>
          </Button>
        ))}
      </fieldset>
      {shown.length === 0 ? <p className="text-muted text-sm">No verifier has all of these words. Fewer words find more.</p> : null}
      {familyNames.map((family) => {
        const own = isNarrowed || family === chosen ? shown.filter((entry) => entry.family === family) : [];
        return own.length === 0 ? null : (
          <section key={family} aria-labelledby={`family-${family}`} className="flex flex-col gap-2">
            <h2 id={`family-${family}`} className="flex items-baseline gap-2 font-semibold text-base">
              {families[family]} <span className="font-normal text-muted text-sm tabular-nums">{own.length}</span>
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
