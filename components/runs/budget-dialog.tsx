"use client";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { formatUsd } from "@/components/ui/number-format";
import type { RunOrder } from "@/lib/client/runs";
import type { Ledger } from "@/lib/schema/run";

interface BudgetDialogProps {
  ledger: Ledger;
  onClose: () => void;
  onOrder: (order: RunOrder) => void;
}

/** Sets another limit; a run that stopped for want of money can then be resumed. */
export function BudgetDialog({ ledger, onClose, onOrder }: BudgetDialogProps) {
  const [usd, setUsd] = useState(ledger.budgetMicroUsd === null ? "" : String(ledger.budgetMicroUsd / 1_000_000));
  const amount = Number(usd);
  const budgetMicroUsd = usd.trim() === "" ? null : Math.round(amount * 1_000_000);
  const problem = problemWith(budgetMicroUsd, ledger.spentMicroUsd);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (problem) return;
    onOrder({ order: "budget", budgetMicroUsd });
    onClose();
  };
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={`Budget of run ${ledger.number}`}
      description={`${formatUsd(ledger.spentMicroUsd)} is spent. The run never spends more than its budget.`}
    >
      <form onSubmit={submit} className="flex flex-col gap-4">
        <Field label="Budget in US dollars" hint="Leave it empty for no limit." error={problem}>
          <Input value={usd} onChange={(event) => setUsd(event.target.value)} inputMode="decimal" autoFocus />
        </Field>
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>Go back</Button>
          <Button type="submit" tone="primary" disabled={problem !== undefined}>
            Set the budget
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function problemWith(budgetMicroUsd: number | null, spentMicroUsd: number): string | undefined {
  if (budgetMicroUsd === null) return undefined;
  if (!Number.isFinite(budgetMicroUsd) || budgetMicroUsd <= 0) return "Give an amount above 0, for example 12.50.";
  return budgetMicroUsd < spentMicroUsd ? `${formatUsd(spentMicroUsd)} is spent already; the budget cannot be less.` : undefined;
}
