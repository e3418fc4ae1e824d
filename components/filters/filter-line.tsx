import { filterShape } from "@/components/review/verdict-words";
import { StatusShape } from "@/components/ui/status-shape";
import { TimeAgo } from "@/components/ui/time-ago";
import type { ReviewFilter } from "@/lib/schema/review";

/** What a model filter said and why; people's overrides stand beside it, each with who, when and why. */
export function FilterLine({ filter: { noun, decision, answers, overrides } }: { filter: ReviewFilter }) {
  const said = answers.find(({ isPassed }) => isPassed === (decision === "keep")) ?? answers[0];
  return (
    <div className="flex gap-2 text-sm">
      <StatusShape kind={filterShape[decision]} label={decision} className="mt-1" />
      <div className="min-w-0 break-words">
        <span className="font-medium">{noun === "query" ? "First filter" : "Second filter"}</span> said {decision}
        {said?.reason ? <span className="text-muted">: “{said.reason}”</span> : null}
        {overrides.map((override) => (
          <p key={override.createdAt} className="flex gap-1.5">
            <StatusShape kind="judged" className="mt-1" />
            <span className="min-w-0">
              <bdi>{override.by}</bdi> says {override.decision}
              {override.reason ? <span className="text-muted">: “{override.reason}”</span> : null}{" "}
              <span className="text-muted text-xs">
                <TimeAgo at={override.createdAt} />
              </span>
            </span>
          </p>
        ))}
      </div>
    </div>
  );
}
