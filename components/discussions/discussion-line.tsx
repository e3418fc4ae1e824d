import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { Letters } from "@/components/ui/letters";
import { formatNoun } from "@/components/ui/number-format";
import { TimeAgo } from "@/components/ui/time-ago";
import type { DiscussionRow } from "@/lib/schema/discussion";

/** One instruction that is talked about. */
export function DiscussionLine({ project, row }: { project: string; row: DiscussionRow }) {
  const { instructionId, level, text, openedBy, openedAt, settledBy, comments, lastComment, isMentioned } = row;
  return (
    <li className="border-line border-b">
      <Link
        href={`/p/${project}/instructions/${instructionId}`}
        className="flex flex-col gap-1 px-1 py-3 -outline-offset-2 hover:bg-accent-tint/60"
      >
        <span className="flex flex-wrap items-center gap-2 text-muted text-xs">
          <span className="font-medium text-ink">Level {level}</span>
          <span>
            flagged by <bdi>{openedBy}</bdi> <TimeAgo at={openedAt} />
          </span>
          {settledBy ? (
            <span>
              settled by <bdi>{settledBy}</bdi>
            </span>
          ) : null}
          {isMentioned ? <Badge tone="accent">names you</Badge> : null}
          <span className="ml-auto tabular-nums">{formatNoun(comments, "comment")}</span>
        </span>
        <span dir="auto" className="line-clamp-2 break-words text-sm">
          <Letters text={text} />
        </span>
        {lastComment ? (
          <span className="line-clamp-1 break-words text-muted text-sm">
            <bdi className="font-medium">{lastComment.by}:</bdi>{" "}
            <bdi>
              <Letters text={lastComment.body} />
            </bdi>
          </span>
        ) : null}
      </Link>
    </li>
  );
}
