"use client";
import { useQuery } from "@tanstack/react-query";
import { parseAsInteger, useQueryState } from "nuqs";
import { MeasuredLine } from "@/components/chains/measured-line";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { Field } from "@/components/ui/field";
import { PageBody } from "@/components/ui/page-body";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { Select } from "@/components/ui/select";
import { SkeletonRows } from "@/components/ui/skeleton";
import { coverage } from "@/lib/client/coverage";
import { selectionChoices } from "@/lib/client/instructions";
import type { Coverage } from "@/lib/schema/coverage";
import { BindingBar } from "./binding-bar";
import { Lacking } from "./lacking";
import { NearPhrasings } from "./near-phrasings";
import { TypeTable } from "./type-table";

/** Which types of constraint the set uses at which level, what it says twice, and what it lacks. */
export function CoveragePage({ project }: { project: string }) {
  const [run, setRun] = useQueryState("run", parseAsInteger);
  const runs = useQuery(selectionChoices(project)).data?.runs ?? [];
  const found = useQuery(coverage(project, run));
  return (
    <PageBody>
      <PageHeader
        title="Coverage"
        description="Models follow constraints better the more their types vary. Here is what the set asks for, level by level."
        actions={
          <Field label="Run" hideLabel>
            <Select
              value={run === null ? "" : String(run)}
              onChange={(event) => void setRun(event.target.value === "" ? null : Number(event.target.value))}
              options={[
                { value: "", label: "every run" },
                ...runs.map(({ number, name }) => ({
                  value: String(number),
                  label: name === "" ? `run ${number}` : `run ${number}: ${name}`,
                })),
              ]}
            />
          </Field>
        }
      />
      {found.isPending ? <SkeletonRows rows={12} label="Loading the coverage" /> : null}
      {found.error && !found.data ? (
        <ErrorState title="The coverage could not be read" error={found.error} onRetry={() => void found.refetch()} />
      ) : null}
      {found.data ? <Found coverage={found.data} /> : null}
    </PageBody>
  );
}

function Found({ coverage: { types, constraints, measured, unused, levelsWithoutTypes, nearPhrasings } }: { coverage: Coverage }) {
  if (types.length === 0)
    return <EmptyState title="No constraint is used yet.">A run writes them; each instruction then lists the ones it uses.</EmptyState>;
  return (
    <>
      <div className="flex flex-wrap items-start justify-between gap-8">
        <BindingBar constraints={constraints} />
        <MeasuredLine measured={measured} />
      </div>
      <Section
        title="Types by level"
        description="How often each type is used. Types that code checks come by their verifier, what is left to people and judges by its category."
      >
        <TypeTable types={types} />
      </Section>
      <Section title="Said nearly the same" description="Two wordings of one demand teach less than two demands.">
        <NearPhrasings pairs={nearPhrasings} />
      </Section>
      <Section title="What the set lacks">
        <Lacking unused={unused} levels={levelsWithoutTypes} />
      </Section>
    </>
  );
}
