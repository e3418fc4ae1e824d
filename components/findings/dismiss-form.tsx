"use client";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";

interface DismissFormProps {
  isBusy: boolean;
  onDismiss: (reason: string) => void;
  onCancel: () => void;
}

/** Why a finding is none. Enter sends it, Escape leaves the finding open. */
export function DismissForm({ isBusy, onDismiss, onCancel }: DismissFormProps) {
  const [reason, setReason] = useState("");
  return (
    <form
      aria-label="Dismiss the finding"
      className="flex flex-wrap items-center gap-1.5"
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim() !== "") onDismiss(reason.trim());
      }}
    >
      <Input
        autoFocus
        aria-label="Why it is no fault"
        placeholder="Why it is no fault"
        className="h-7 min-w-48 flex-1"
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "Escape") onCancel();
        }}
      />
      <Button type="submit" size="sm" tone="primary" isBusy={isBusy} disabled={reason.trim() === ""}>
        Dismiss
      </Button>
      <Button size="sm" tone="quiet" onClick={onCancel}>
        Leave it open
      </Button>
    </form>
  );
}
