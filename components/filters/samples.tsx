"use client";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import Link from "next/link";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { FailureLine } from "@/components/ui/error-state";
import { Field } from "@/components/ui/field";
import { formatCount, formatNoun } from "@/components/ui/number-format";
import { Section } from "@/components/ui/section";
import { Select } from "@/components/ui/select";
import { TimeAgo } from "@/components/ui/time-ago";
import { drawSample, filterSamples } from "@/lib/client/filters";
import { queueSearch } from "@/lib/review/queue-selection";
import { everything } from "@/lib/review/selection";
import type { FilterSample } from "@/lib/schema/filter-audit";

const shares = [0.02, 0.05, 0.1, 0.2, 0.5, 1].map((share) => ({ value: String(share), label: `${100 * share} %` }));

interface SamplesProps {
  project: string;
  mayDraw: boolean;
  /** what there is to draw from */
  nouns: readonly FilterSample["noun"][];
}

const nounChoices = {
  instruction: { value: "instruction", label: "instructions (second filter)" },
  query: { value: "query", label: "queries (first filter)" },
} as const satisfies Record<FilterSample["noun"], { value: FilterSample["noun"]; label: string }>;

/** Draws some of what the filter dropped, for people to look at: only so can a wrong drop be found. */
export function Samples({ project, mayDraw, nouns }: SamplesProps) {
  const client = useQueryClient();
  const found = useQuery(filterSamples(project)).data?.rows ?? [];
  const draw = useMutation(drawSample(client, project));
  const [share, setShare] = useState("0.1");
  const [isByLevel, setIsByLevel] = useState(true);
  const [chosen, setChosen] = useState<FilterSample["noun"] | null>(null);
  const noun = chosen ?? nouns[0] ?? "instruction";
  const submit = (event: FormEvent) => {
    event.preventDefault();
    draw.mutate({ id: crypto.randomUUID(), noun, share: Number(share), isByLevel: noun === "instruction" && isByLevel });
  };
  return (
    <Section title="Look at what was dropped">
      <p className="max-w-reading text-muted text-sm">
        The queue shows what is kept. A sample of the dropped, judged like any other item, tells how often a drop is wrong. A reject agrees
        with the filter; an accept does not, and the override on the item brings it back. Dropped queries are kept or left by the override
        alone.
      </p>
      {mayDraw ? (
        <form onSubmit={submit} aria-label="Draw a sample" className="flex flex-wrap items-end gap-4">
          {nouns.length > 1 ? (
            <Field label="Dropped">
              <Select
                value={noun}
                options={nouns.map((each) => nounChoices[each])}
                onChange={(event) => setChosen(nouns.find((each) => each === event.target.value) ?? null)}
              />
            </Field>
          ) : null}
          <Field label="Share of the dropped">
            <Select value={share} options={shares} onChange={(event) => setShare(event.target.value)} />
          </Field>
          {noun === "instruction" ? (
            <Checkbox
              label="The same share of every level"
              checked={isByLevel}
              onChange={(event) => setIsByLevel(event.target.checked)}
              className="pb-1.5"
            />
          ) : null}
          <Button type="submit" isBusy={draw.isPending}>
            Draw a sample
          </Button>
        </form>
      ) : null}
      <FailureLine error={draw.error} />
      <ul aria-label="Samples" className="flex flex-col gap-1 text-sm">
        {found.map(({ id, noun: of, items, judged, share: drawn, isByLevel: isEven, by, createdAt }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-3">
            <Link href={`/p/${project}/${placeOf(id, of)}`} className="underline underline-offset-2">
              {of === "query"
                ? `${formatNoun(items, "query", "queries")}, ${formatCount(judged)} decided by people`
                : `${formatNoun(items, "item")}, ${formatCount(judged)} judged`}
            </Link>
            <span className="text-muted">
              {Math.round(100 * drawn)} %{isEven ? " of every level" : ""}, drawn by <bdi>{by}</bdi> <TimeAgo at={createdAt} />
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Instructions are judged in the queue, queries on a page of their own. */
function placeOf(id: string, noun: FilterSample["noun"]): string {
  if (noun === "query") return `filters/queries?sample=${id}`;
  return `review${queueSearch({ ...everything, states: ["unreviewed"], sample: id })}`;
}
