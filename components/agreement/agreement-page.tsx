"use client";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { kindsWord } from "@/components/review/verdict-words";
import { classNames } from "@/components/ui/class-names";
import { EmptyState } from "@/components/ui/empty-state";
import { formatCount, formatNoun } from "@/components/ui/number-format";
import { PageBody } from "@/components/ui/page-body";
import { PageHeader } from "@/components/ui/page-header";
import { ReadError } from "@/components/ui/read-error";
import { Section } from "@/components/ui/section";
import { agreementReport } from "@/lib/client/agreement";
import type { AgreementKind } from "@/lib/schema/agreement";
import { PartKind } from "@/lib/schema/item-kind";
import { AnnotatorTable } from "./annotator-table";
import { CoefficientTable } from "./coefficient-table";
import { PairMap } from "./pair-map";
import { PartTable } from "./part-table";

const tabs: readonly [AgreementKind, string][] = [
  ["verdicts", "Verdicts on instructions"],
  ["labels", "Labels on constraints"],
  ...PartKind.options.map((kind): [AgreementKind, string] => [kind, kindsWord[kind]]),
];

/** How far people agree, with its intervals, and where they do not. */
export function AgreementPage({ project, kind }: { project: string; kind: AgreementKind }) {
  const found = useQuery(agreementReport(project, kind));
  const report = found.data;
  return (
    <PageBody>
      <PageHeader
        title="Agreement"
        description="From what people said themselves, before any adjudication, on the items two or more of them judged. Intervals at 95 %, drawn by chain family: levels of one chain are not independent."
      />
      <nav aria-label="Of what" className="flex flex-wrap gap-1 border-line border-b">
        {tabs.map(([value, label]) => (
          <Link
            key={value}
            href={value === "verdicts" ? `/p/${project}/agreement` : `/p/${project}/agreement?kind=${value}`}
            aria-current={kind === value ? "page" : undefined}
            className={classNames(
              "px-3 py-2 text-muted text-sm hover:text-ink",
              kind === value && "border-accent border-b-2 font-medium text-ink",
            )}
          >
            {label}
          </Link>
        ))}
      </nav>
      {found.error ? (
        <ReadError what="The agreement" hasOld={report !== undefined} error={found.error} onRetry={() => void found.refetch()} />
      ) : null}
      {report && report.items === 0 ? (
        <EmptyState title="Nothing was judged by two people yet">
          Agreement can be told once two people have judged the same items. An overlap of two or more in the review settings sees to that.
        </EmptyState>
      ) : null}
      {report && report.items > 0 ? (
        <>
          <p className="text-sm">
            {formatNoun(report.items, "shared item")} by {formatCount(report.people.length)} people
            {report.isCut ? "; only the newest are read" : ""}.
          </p>
          <CoefficientTable coefficients={report.coefficients} />
          <Section title={`By ${report.partsBy}`}>
            <PartTable by={report.partsBy} parts={report.parts} />
          </Section>
          <Section title="Who agrees with whom">
            <PairMap people={report.people} pairs={report.pairs} />
          </Section>
          <Section title="How right each person is, by a model of the annotators">
            <AnnotatorTable model={report.model} />
          </Section>
        </>
      ) : null}
    </PageBody>
  );
}
