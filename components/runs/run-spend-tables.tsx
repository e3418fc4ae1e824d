"use client";
import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { ErrorState } from "@/components/ui/error-state";
import { formatCount, formatUsd } from "@/components/ui/number-format";
import { Section } from "@/components/ui/section";
import { SkeletonRows } from "@/components/ui/skeleton";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { runSpendQuery } from "@/lib/client/runs";
import type { RunLive, RunSpend } from "@/lib/schema/run-view";
import { RehearsalBadge } from "./rehearsal-badge";

/** Where the money went: by stage, by model, and for each instruction that stayed. */
export function RunSpendTables({ project, number, live }: { project: string; number: number; live: RunLive }) {
  const spend = useQuery(runSpendQuery(project, number));
  const { refetch } = spend;
  const calls = live.ledger.stages.reduce((total, stage) => total + stage.calls, 0);
  // Asked for again after every hundredth call or so, and once more at the end.
  const step = `${Math.floor(calls / 100)} ${live.ledger.status}`;
  useEffect(() => {
    if (step) refetch();
  }, [step, refetch]);
  const perKept = spend.data?.perKeptMicroUsd;
  const kept = spend.data?.keptInstructions ?? 0;
  const summary =
    perKept === undefined
      ? ""
      : perKept === null
        ? "No instruction was kept yet."
        : `${formatUsd(perKept)} for each of ${formatCount(kept)} kept instructions.`;
  return (
    <Section title="Cost" description={summary} isFramed>
      {spend.isError && !spend.data ? (
        <ErrorState title="The costs could not be read" error={spend.error} onRetry={() => spend.refetch()} className="m-3" />
      ) : null}
      {spend.isPending ? <SkeletonRows rows={5} /> : null}
      {spend.data ? <SpendTables spend={spend.data} /> : null}
    </Section>
  );
}

function SpendTables({ spend }: { spend: RunSpend }) {
  const head = (first: string) => (
    <thead>
      <tr>
        <Th>{first}</Th>
        <Th isNumber className="w-24">
          Calls
        </Th>
        <Th isNumber className="w-24">
          Tokens in
        </Th>
        <Th isNumber className="w-24">
          Tokens out
        </Th>
        <Th isNumber className="w-24">
          Cost
        </Th>
      </tr>
    </thead>
  );
  return (
    <div className="flex flex-col gap-1">
      <Table caption="Cost by model">
        {head("Model")}
        <tbody>
          {spend.models.map((model) => (
            <SpendRow key={`${model.role} ${model.model}`} spent={model}>
              <span className="inline-flex flex-wrap items-center gap-1.5">
                <span className="text-muted">{model.role}</span> {model.model}
                {model.isRehearsal ? <RehearsalBadge /> : null}
              </span>
            </SpendRow>
          ))}
        </tbody>
      </Table>
      <Table caption="Cost by stage" className="border-line border-t">
        {head("Stage")}
        <tbody>
          {spend.stages.map((stage) => (
            <SpendRow key={stage.stage} spent={stage}>
              {stage.title}
            </SpendRow>
          ))}
        </tbody>
      </Table>
    </div>
  );
}

type Spent = Pick<RunSpend["stages"][number], "calls" | "inputTokens" | "outputTokens" | "costMicroUsd">;

function SpendRow({ spent, children }: { spent: Spent; children: React.ReactNode }) {
  return (
    <Tr>
      <Td>{children}</Td>
      <Td isNumber>{formatCount(spent.calls)}</Td>
      <Td isNumber>{formatCount(spent.inputTokens)}</Td>
      <Td isNumber>{formatCount(spent.outputTokens)}</Td>
      <Td isNumber>{formatUsd(spent.costMicroUsd)}</Td>
    </Tr>
  );
}
