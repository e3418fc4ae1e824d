"use client";
import type { ReactNode } from "react";
import { Button } from "./button";
import { classNames } from "./class-names";
import { StatusShape } from "./status-shape";

interface ErrorStateProps {
  /** what could not be done */
  title: string;
  /** the message of the error: what was wrong with what */
  error: unknown;
  onRetry?: () => void;
  action?: ReactNode;
  className?: string;
}

export function ErrorState({ title, error, onRetry, action, className }: ErrorStateProps) {
  return (
    <div
      role="alert"
      className={classNames("flex flex-col items-start gap-2 rounded-md border border-reject/40 bg-reject-tint px-4 py-3", className)}
    >
      <p className="flex items-center gap-2 font-medium">
        <StatusShape kind="reject" />
        {title}
      </p>
      <p className="max-w-prose text-sm">{messageOf(error)}</p>
      {onRetry || action ? (
        <div className="flex flex-wrap gap-2">
          {onRetry ? <Button onClick={onRetry}>Try again</Button> : null}
          {action}
        </div>
      ) : null}
    </div>
  );
}

/** Why what was just tried did not work, in a line beside it; nothing while there is no error. */
export function FailureLine({ error }: { error: unknown }) {
  if (!error) return null;
  return (
    <p role="alert" className="text-reject text-sm">
      {messageOf(error)}
    </p>
  );
}

/** The words of an error as a person may read them. */
export function messageOf(error: unknown): string {
  if (error instanceof TypeError && /fetch|network/i.test(error.message))
    return "The server cannot be reached. Nothing was changed; try again when it is back.";
  if (error instanceof Error && error.message) return error.message;
  return typeof error === "string" ? error : "The reason is not known. Nothing was changed.";
}
