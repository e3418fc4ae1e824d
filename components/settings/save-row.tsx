import { Button } from "@/components/ui/button";
import { FailureLine } from "@/components/ui/error-state";

interface SaveRowProps {
  label: string;
  isChanged: boolean;
  /** what is filled in can be saved */
  isSound?: boolean;
  change: { isPending: boolean; error: unknown };
}

/** The foot of a form: why saving failed, the button, and whether there is anything to save. */
export function SaveRow({ label, isChanged, isSound = true, change }: SaveRowProps) {
  return (
    <>
      <FailureLine error={change.error} />
      <div className="flex items-center gap-3">
        <Button type="submit" tone="primary" isBusy={change.isPending} disabled={!isChanged || !isSound}>
          {label}
        </Button>
        <span className="text-muted text-sm">{isChanged ? "Not saved yet." : ""}</span>
      </div>
    </>
  );
}
