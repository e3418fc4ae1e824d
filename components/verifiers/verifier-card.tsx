import { StatusShape } from "@/components/ui/status-shape";
import type { VerifierEntry } from "./verifier-entry";

/** One verifier: what it asks, what it takes, an answer that meets it and one that does not, and what the engine says of both. */
export function VerifierCard({ entry }: { entry: VerifierEntry }) {
  const { id, category, title, sentence, params, example, unsupported } = entry;
  return (
    <li id={id} className="grid scroll-mt-6 gap-x-6 gap-y-2 px-3 py-3 lg:grid-cols-[minmax(0,5fr)_minmax(0,7fr)]">
      <div className="flex min-w-0 flex-col gap-1">
        <div className="flex flex-wrap items-baseline gap-x-2">
          <h3 className="font-medium text-sm">{title}</h3>
          <span className="text-muted text-xs">{category}</span>
        </div>
        <code className="break-all font-mono text-muted text-xs">{id}</code>
        {sentence ? <p className="break-words text-sm">{sentence}</p> : null}
        {params.map((line) => (
          <code key={line} className="break-words font-mono text-xs">
            {line}
          </code>
        ))}
        {params.length === 0 ? <p className="text-muted text-xs">no parameters</p> : null}
      </div>
      <div className="flex min-w-0 flex-col gap-2">
        {unsupported ? (
          <p className="flex gap-2 text-sm">
            <StatusShape kind="unknown" className="mt-1" />
            <span className="min-w-0 break-words">Code does not check this: {unsupported}.</span>
          </p>
        ) : null}
        {example ? (
          <>
            {example.params ? <code className="break-words font-mono text-muted text-xs">with {example.params}</code> : null}
            <Told kind="accept" word="meets it" example={example.meets} />
            <Told kind="reject" word="breaks it" example={example.breaks} />
          </>
        ) : null}
      </div>
    </li>
  );
}

interface ToldProps {
  kind: "accept" | "reject";
  word: string;
  example: { answer: string; evidence: string };
}

function Told({ kind, word, example: { answer, evidence } }: ToldProps) {
  return (
    <div className="flex min-w-0 gap-2 text-sm">
      <StatusShape kind={kind} label={word} className="mt-1" />
      <div className="min-w-0 flex-1">
        <pre dir="auto" className="whitespace-pre-wrap break-words rounded-sm bg-sunken px-2 py-1 font-mono text-xs">
          {answer}
        </pre>
        <p className="mt-0.5 break-words text-muted text-xs">{evidence}</p>
      </div>
    </div>
  );
}
