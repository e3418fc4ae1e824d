import Link from "next/link";
import type { ReactNode } from "react";
import { formatCount, formatNoun } from "@/components/ui/number-format";
import { Section } from "@/components/ui/section";
import { selectionSentence } from "@/lib/exports/selection-sentence";
import { leftOutPhrase, type ReleaseDetail } from "@/lib/schema/release";
import { CountList } from "./count-list";

/** How the rows were chosen, which runs made them, and under which licences their seeds stand. */
export function ReleaseOrigin({ release }: { release: ReleaseDetail }) {
  const { counts, provenance, settings } = release;
  const left = Object.entries(counts.leftOut).map(([reason, times]) => leftOutPhrase(reason, times));
  const { train, validation, test, seed } = settings.splits;
  const shares = [train, validation, test].map((share) => `${Number((share * 100).toFixed(2))}%`).join(" / ");
  return (
    <Section title="Where it came from">
      <dl className="grid gap-x-8 gap-y-3 text-sm sm:grid-cols-[10rem_minmax(0,1fr)]">
        <Fact term="Selection">
          {selectionSentence(settings.selection)}
          {left.length > 0 ? ` Selected but in no row: ${left.join(", ")}.` : ""}
        </Fact>
        <Fact term="Splits">
          {shares} (train, validation, test), drawn with the seed “{seed}”
        </Fact>
        {provenance.runs.map((run) => (
          <Fact key={run.id} term={`Run ${run.number}`}>
            <Link href={`/p/${provenance.project.slug}/runs/${run.number}`} className="underline underline-offset-2">
              {run.name || `Run ${run.number}`}
            </Link>
            {`: ${Object.entries(run.models)
              .map(([role, model]) => `${role} ${model}`)
              .join(", ")}; ${formatNoun(run.seeds.kept, "seed")}; prompts ${Object.entries(run.prompts)
              .map(([stage, { version }]) => `${stage.replaceAll("_", " ")} v${version}`)
              .join(", ")}`}
          </Fact>
        ))}
        <Fact term="Judged by two or more">
          {counts.agreement.items === 0
            ? "no instruction yet"
            : `${formatNoun(counts.agreement.items, "instruction")}, all judges alike on ${formatCount(counts.agreement.agreeing)}`}
        </Fact>
        <Fact term="Larch">{provenance.larchVersion}</Fact>
        <Fact term="Id">
          <code className="font-mono text-xs">{release.id}</code>
        </Fact>
      </dl>
      <div className="grid gap-6 pt-2 sm:grid-cols-3">
        <CountList title="Licences of the seeds" counts={counts.byLicence} unit="rows" />
        <CountList title="Sources of the seeds" counts={counts.bySource} unit="rows" />
        <CountList title="Constraint categories" counts={counts.byCategory} unit="uses" />
      </div>
    </Section>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-muted">{term}</dt>
      <dd className="min-w-0 break-words">{children}</dd>
    </>
  );
}
