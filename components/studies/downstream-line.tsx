import { formatCount } from "@/components/ui/number-format";
import { ProgressBar } from "@/components/ui/progress-bar";
import type { StudyDownstreamView } from "@/lib/schema/study-view";

/** How far the downstream part is: answers, marks of their constraints, and the questions that measure the judge. */
export function DownstreamLine({ asked, answered, marks, marked, untellable, probes, probed, failed, open, because }: StudyDownstreamView) {
  const told = [
    `${formatCount(answered)} of ${formatCount(asked)} instructions answered`,
    `${formatCount(marked)} of ${formatCount(marks - untellable)} constraints marked`,
    ...(probes > 0 ? [`the judge measured on ${formatCount(probed)} of ${formatCount(probes)} whose truth code knows`] : []),
    ...(failed > 0 ? [`${formatCount(failed)} failed`] : []),
  ].join(", ");
  const all = asked + (marks - untellable) + probes;
  return (
    <div className="flex flex-col gap-1">
      <p className="flex flex-wrap items-center gap-2 text-sm">
        <span className="font-medium">Downstream part</span>
        <span className="text-muted">{told}</span>
      </p>
      <ProgressBar label="Downstream part" value={all - open} max={Math.max(all, 1)} valueText={told} />
      {because ? <p className="text-muted text-sm">{because}</p> : null}
    </div>
  );
}
