import { Letters } from "@/components/ui/letters";
import type { ReviewItem } from "@/lib/schema/review";

/** What an instruction grew from: its query, and the seed before that. */
export function Origins({ query, seed }: Pick<ReviewItem, "query" | "seed">) {
  return (
    <dl className="grid max-w-reading grid-cols-[auto_1fr] gap-x-3 gap-y-1 text-muted text-sm">
      <dt>Query</dt>
      <dd dir="auto" className="min-w-0 break-words">
        <Letters text={query.text} />
      </dd>
      <dt>Seed</dt>
      <dd dir="auto" className="min-w-0 break-words">
        <Letters text={seed.text} />
      </dd>
    </dl>
  );
}
