import { Letters } from "@/components/ui/letters";
import { TimeAgo } from "@/components/ui/time-ago";
import type { CommentRow } from "@/lib/schema/discussion";

/** Comments in the order they were made; letters only, whatever they hold. */
export function CommentList({ comments }: { comments: readonly CommentRow[] }) {
  if (comments.length === 0) return <p className="text-muted text-sm">Nothing was said yet.</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <ol aria-label="Comments" tabIndex={0} className="flex min-h-0 flex-col gap-2 overflow-y-auto -outline-offset-2">
      {comments.map(({ id, by, body, createdAt }) => (
        <li key={id} className="max-w-reading text-sm">
          <p className="flex gap-2 text-muted text-xs">
            <bdi className="font-medium text-ink">
              <Letters text={by} />
            </bdi>{" "}
            <TimeAgo at={createdAt} />
          </p>
          <p dir="auto" className="whitespace-pre-wrap break-words">
            <Letters text={body} />
          </p>
        </li>
      ))}
    </ol>
  );
}
