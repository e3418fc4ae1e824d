import type { SearchHit, SearchPlace } from "@/lib/schema/search";

const words = {
  instruction: "Instruction",
  constraint: "Constraint",
  answer: "Answer",
  comment: "Comment",
} as const satisfies Record<SearchPlace, string>;

/** Where the words that were looked for stand, in one line for each place. */
export function SearchExcerpt({ hits, lines }: { hits: readonly SearchHit[]; lines: number }) {
  return hits.slice(0, lines).map(({ place, pieces }) => (
    <span key={place} className="block truncate text-muted text-xs leading-[18px]">
      <span className="font-medium">{words[place]}:</span>{" "}
      <bdi>
        {pieces.map(({ text, isHit }, index) =>
          isHit ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: the order of the text is the identity
            <mark key={index} className="rounded-sm bg-accent-tint font-medium text-ink">
              {text}
            </mark>
          ) : (
            text
          ),
        )}
      </bdi>
    </span>
  ));
}
