"use client";
import { useState } from "react";
import { DiffText } from "@/components/ui/diff-text";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import type { PromptDetail, PromptDraft } from "@/lib/schema/prompt";

interface Side {
  value: string;
  label: string;
  text: PromptDraft;
}

/** Two wordings as one text: what was taken out struck through, what came in underlined. */
export function PromptChanges({ prompt, draft }: { prompt: PromptDetail; draft: PromptDraft }) {
  const versions: Side[] = prompt.versions.map((each) => ({
    value: String(each.version),
    label: `Version ${each.version}${each.isBuiltIn ? ", built in" : ""}`,
    text: each,
  }));
  const sides: Side[] = [{ value: "draft", label: "What you are writing", text: draft }, ...versions];
  const [before, setBefore] = useState(String(prompt.newest.version));
  const [after, setAfter] = useState("draft");
  const textOf = (value: string) => sides.find((side) => side.value === value)?.text ?? draft;
  const [from, to] = [textOf(before), textOf(after)];
  const isSame = from.system === to.system && from.user === to.user;
  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-wrap gap-3">
        <Field label="From">
          <Select options={sides} value={before} onChange={(event) => setBefore(event.target.value)} />
        </Field>
        <Field label="To">
          <Select options={sides} value={after} onChange={(event) => setAfter(event.target.value)} />
        </Field>
      </div>
      {isSame ? <p className="text-muted text-sm">Nothing differs.</p> : null}
      {from.system === to.system ? null : <Difference title="System message" before={from.system} after={to.system} />}
      {from.user === to.user ? null : <Difference title="User message" before={from.user} after={to.user} />}
    </div>
  );
}

function Difference({ title, before, after }: { title: string; before: string; after: string }) {
  return (
    <section aria-label={title} className="overflow-hidden rounded-md border border-line bg-raised">
      <h3 className="border-line border-b px-3 py-1.5 text-muted text-xs">{title}</h3>
      <div className="px-3 py-2 font-mono text-xs leading-5">
        <DiffText before={before} after={after} className="break-words" />
      </div>
    </section>
  );
}
