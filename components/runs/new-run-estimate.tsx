"use client";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { messageOf } from "@/components/ui/error-state";
import { formatCount, formatUsd } from "@/components/ui/number-format";
import { Section } from "@/components/ui/section";
import { Skeleton } from "@/components/ui/skeleton";
import { estimateQuery } from "@/lib/client/runs";
import { RunSettings } from "@/lib/schema/run";
import type { Range, RunEstimate } from "@/lib/schema/run-view";

const settleMs = 400;
const emptySettings = RunSettings.parse({});

interface NewRunEstimateProps {
  project: string;
  /** null while a setting is wrong: the last estimate stays */
  settings: RunSettings | null;
  budgetMicroUsd: number | null;
}

/** Calls, tokens and cost before anything is spent, each with the range it will most likely lie in. */
export function NewRunEstimate({ project, settings, budgetMicroUsd }: NewRunEstimateProps) {
  const settled = useSettled(settings);
  const estimate = useQuery({ ...estimateQuery(project, settled ?? emptySettings), enabled: settled !== null });
  return (
    <Section title="Estimate" isFramed>
      <div aria-live="polite" className="px-3 py-2">
        {estimate.data ? <Figures estimate={estimate.data} budgetMicroUsd={budgetMicroUsd} /> : null}
        {estimate.isError && !estimate.data ? <p className="text-sm">No estimate: {messageOf(estimate.error)}</p> : null}
        {estimate.isPending ? (
          <div className="flex flex-col gap-2 py-1">
            <Skeleton className="w-2/3" />
            <Skeleton className="w-1/2" />
            <Skeleton className="w-3/5" />
          </div>
        ) : null}
      </div>
    </Section>
  );
}

function Figures({ estimate, budgetMicroUsd }: { estimate: RunEstimate; budgetMicroUsd: number | null }) {
  const cost = estimate.costMicroUsd;
  const isOver = cost !== null && budgetMicroUsd !== null && cost.likely > budgetMicroUsd;
  return (
    <>
      <dl className="flex flex-col gap-1.5 text-sm">
        <Line label="Seeds" likely={formatCount(estimate.seeds)} />
        <Line label="Calls" {...inWords(estimate.calls, formatCount)} />
        <Line label="Tokens in" {...inWords(estimate.inputTokens, formatCount)} />
        <Line label="Tokens out" {...inWords(estimate.outputTokens, formatCount)} />
        {cost ? (
          <Line label="Cost" {...inWords(cost, formatUsd)} isStrong />
        ) : (
          <Line label="Cost" likely="not known" range="a model has no price" isStrong />
        )}
      </dl>
      {isOver ? (
        <p className="mt-2 text-revise text-sm">More than the budget: the run would stop before its end and can then be resumed.</p>
      ) : null}
      <p className="mt-2 text-muted text-xs">{estimate.basis}</p>
    </>
  );
}

function Line({ label, likely, range, isStrong = false }: { label: string; likely: string; range?: string; isStrong?: boolean }) {
  return (
    <div className="flex items-baseline justify-between gap-4">
      <dt className="text-muted">{label}</dt>
      <dd className="text-right tabular-nums">
        <span className={isStrong ? "font-semibold" : ""}>{likely}</span>
        {range ? <span className="block text-muted text-xs">{range}</span> : null}
      </dd>
    </div>
  );
}

function inWords({ low, likely, high }: Range, format: (value: number) => string): { likely: string; range?: string } {
  const [least, most] = [format(Math.round(low)), format(Math.round(high))];
  return { likely: `about ${format(Math.round(likely))}`, ...(least === most ? {} : { range: `${least} to ${most}` }) };
}

/** The settings once nobody has typed for a moment. */
function useSettled(settings: RunSettings | null): RunSettings | null {
  const [settled, setSettled] = useState(settings);
  const json = JSON.stringify(settings);
  useEffect(() => {
    const timer = setTimeout(() => setSettled((before) => (json === "null" ? before : RunSettings.parse(JSON.parse(json)))), settleMs);
    return () => clearTimeout(timer);
  }, [json]);
  return settled;
}
