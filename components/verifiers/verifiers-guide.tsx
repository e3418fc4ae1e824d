import type { VerifierEntry } from "./verifier-entry";
import { VerifierList } from "./verifier-list";

/** Every kind of constraint that code checks, with an answer that passes and one that fails. */
export function VerifiersGuide({ entries }: { entries: readonly VerifierEntry[] }) {
  return (
    <div className="flex flex-col gap-4">
      <header className="flex flex-col gap-2">
        <h1 className="font-semibold text-xl tracking-tight">Verifiers</h1>
        <p className="max-w-prose text-muted text-sm">
          A constraint bound to one of these is checked by code, in the browser and on the server alike. The verdicts below are the engine's
          own, made when this page was. Programs name them by id: <code className="font-mono text-xs">POST /api/v1/verify</code>, described
          with the{" "}
          <a href="/api-docs" className="underline underline-offset-4">
            HTTP API
          </a>
          .
        </p>
      </header>
      <VerifierList entries={entries} />
    </div>
  );
}
