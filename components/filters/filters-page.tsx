"use client";
import { useQuery } from "@tanstack/react-query";
import { EmptyState } from "@/components/ui/empty-state";
import { PageBody } from "@/components/ui/page-body";
import { PageHeader } from "@/components/ui/page-header";
import { ReadError } from "@/components/ui/read-error";
import { filterAudits } from "@/lib/client/filters";
import { FilterVersion } from "./filter-version";
import { Samples } from "./samples";

/** What the model's filters decided, held against people's word: version by version of their prompts. */
export function FiltersPage({ project, mayDraw }: { project: string; mayDraw: boolean }) {
  const found = useQuery(filterAudits(project));
  const audits = found.data?.rows ?? [];
  const nouns = (["instruction", "query"] as const).filter((noun) =>
    audits.some(({ stage, dropped }) => stage === `${noun}_filter` && dropped.all > 0),
  );
  return (
    <PageBody>
      <PageHeader
        title="Filters"
        description="What the model keeps and drops, against what people say of the same items: their override, or what most of them decided."
      />
      {found.error ? (
        <ReadError
          what="What the filters said"
          hasOld={found.data !== undefined}
          error={found.error}
          onRetry={() => void found.refetch()}
        />
      ) : null}
      {found.data && audits.length === 0 ? (
        <EmptyState title="No filter has run yet">Once a run has filtered queries or instructions, its verdicts stand here.</EmptyState>
      ) : null}
      {audits.map((audit) => (
        <FilterVersion key={`${audit.stage} ${audit.promptVersion}`} project={project} audit={audit} />
      ))}
      {nouns.length > 0 ? <Samples project={project} mayDraw={mayDraw} nouns={nouns} /> : null}
    </PageBody>
  );
}
