import { DiffText } from "@/components/ui/diff-text";
import { TimeAgo } from "@/components/ui/time-ago";
import type { TextChange } from "@/lib/schema/instruction-detail";

const words = {
  instruction: "edited the instruction",
  query: "edited the query",
  constraint: "reworded a constraint",
  constraint_added: "added a constraint",
  constraint_removed: "took a constraint off",
  constraint_bound: "changed how a constraint is checked",
  kept: "kept it, over the filter’s verdict",
  dropped: "dropped it, over the filter’s verdict",
  query_kept: "kept its query, over the filter’s verdict",
  query_dropped: "dropped its query, over the filter’s verdict",
} as const satisfies Record<TextChange["kind"], string>;

/** What people changed, word by word, oldest first. */
export function History({ changes }: { changes: readonly TextChange[] }) {
  return (
    <section className="flex flex-col gap-2">
      <h2 className="font-medium text-muted text-xs">Changes by people</h2>
      {changes.length === 0 ? <p className="text-muted text-sm">None: this is what the model wrote.</p> : null}
      <ol className="flex flex-col gap-3">
        {changes.map(({ id, kind, before, after, by, createdAt }) => (
          <li key={id} className="max-w-reading border-line border-l-2 pl-3 text-sm">
            <p className="text-muted text-xs">
              {by} {words[kind]} · <TimeAgo at={createdAt} />
            </p>
            {before === "" && after === "" ? null : (
              <p dir="auto" className="break-words">
                <DiffText before={before} after={after} />
              </p>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
