import { CodeBlock } from "@/components/ui/code-block";
import { type StatusKind, StatusShape } from "@/components/ui/status-shape";
import type { RunPreview } from "@/lib/schema/run-view";

type Row = RunPreview["rows"][number];
type Step = Row["steps"][number];

const shapes = { kept: "accept", dropped: "unknown", failed: "reject" } satisfies Record<Step["outcome"], StatusKind>;

/** One seed and what each stage made of it. */
export function PreviewRow({ row }: { row: Row }) {
  return (
    <article className="rounded-md border border-line bg-raised p-3">
      <h3 className="font-reading text-read">{row.seed}</h3>
      <ol className="mt-2 flex flex-col gap-2">
        {keyed(row.steps).map(({ key, step }) => (
          <li key={key} className="border-line border-l-2 pl-3 text-sm">
            <p className="flex items-center gap-2">
              <StatusShape kind={shapes[step.outcome]} size="sm" />
              <span className="font-medium">{step.title}</span>
              <span className="text-muted">{step.outcome}</span>
            </p>
            <ul className="mt-0.5 flex flex-col gap-0.5">
              {[...new Set(step.lines)].map((line) => (
                <li key={line} className="whitespace-pre-wrap break-words">
                  {line}
                </li>
              ))}
            </ul>
            {step.reply === null ? null : (
              <details className="mt-1">
                <summary className="w-fit rounded-sm text-muted text-xs">raw reply</summary>
                <CodeBlock label="Raw reply" text={step.reply} className="mt-1" />
              </details>
            )}
          </li>
        ))}
      </ol>
    </article>
  );
}

/** A stage may stand there several times: once for each query or instruction it took. */
function keyed(steps: readonly Step[]): { key: string; step: Step }[] {
  const seen = new Map<string, number>();
  return steps.map((step) => {
    const times = (seen.get(step.stage) ?? 0) + 1;
    seen.set(step.stage, times);
    return { key: `${step.stage} ${times}`, step };
  });
}
