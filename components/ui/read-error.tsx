import { ErrorState } from "./error-state";

interface ReadErrorProps {
  /** what was being read, as the beginning of a sentence: "The team" */
  what: string;
  /** it was read before, and that is still shown */
  hasOld: boolean;
  error: unknown;
  onRetry: () => void;
}

/** Something could not be read; what is still shown from before is said to be so. */
export function ReadError({ what, hasOld, error, onRetry }: ReadErrorProps) {
  const title = hasOld ? `${what} could not be read anew. What stands here is from before.` : `${what} could not be read`;
  return <ErrorState title={title} error={error} onRetry={onRetry} />;
}
