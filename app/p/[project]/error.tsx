"use client";
import { ErrorState } from "@/components/ui/error-state";
import { PageBody } from "@/components/ui/page-body";

/** A bug or a database that is away: in production only the digest arrives, to be found in the server's log. */
export default function ErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const words = error.digest
    ? `The server could not make this page. What was saved is safe. The server's log has the reason under ${error.digest}.`
    : error;
  return (
    <PageBody width="narrow">
      <h1 className="sr-only">Something went wrong</h1>
      <ErrorState title="This page could not be shown" error={words} onRetry={reset} />
    </PageBody>
  );
}
