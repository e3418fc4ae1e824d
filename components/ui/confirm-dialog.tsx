"use client";
import type { ReactNode } from "react";
import { Button } from "./button";
import { Dialog } from "./dialog";

interface ConfirmDialogProps {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  title: string;
  /** what will happen, what is kept */
  description: ReactNode;
  /** names the action: "Cancel the run", never "OK" */
  action: string;
  tone?: "primary" | "danger";
  isBusy?: boolean;
  onConfirm: () => void;
}

/** For what cannot be undone. What can be undone is done at once, with an undo. */
export function ConfirmDialog({ action, tone = "danger", isBusy = false, onConfirm, ...dialog }: ConfirmDialogProps) {
  const actions = (
    <>
      <Button onClick={() => dialog.onOpenChange(false)}>Go back</Button>
      <Button tone={tone} isBusy={isBusy} onClick={onConfirm}>
        {action}
      </Button>
    </>
  );
  return <Dialog {...dialog} actions={actions} />;
}
