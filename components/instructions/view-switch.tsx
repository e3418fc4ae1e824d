import Link from "next/link";
import { classNames } from "@/components/ui/class-names";
import { type Listing, layoutAddress } from "@/lib/review/listing";
import { ListLayout } from "@/lib/schema/saved-view";

interface ViewSwitchProps {
  project: string;
  layout: ListLayout;
  listing: Omit<Listing, "layout">;
  /** the focus view is for whoever judges */
  canReview: boolean;
}

const labels = { focus: "Focus", table: "Table", grid: "Grid" } as const satisfies Record<ListLayout, string>;

/** The same instructions, one at a time, as rows or as cards. */
export function ViewSwitch({ project, layout, listing, canReview }: ViewSwitchProps) {
  return (
    <nav aria-label="View" className="inline-flex h-8 shrink-0 overflow-hidden rounded-md border border-line-strong/60 bg-raised">
      {ListLayout.options
        .filter((each) => each !== "focus" || canReview)
        .map((each) => (
          <Link
            key={each}
            href={layoutAddress(project, each, listing)}
            prefetch={false}
            aria-current={each === layout ? "page" : undefined}
            className={classNames(
              "inline-flex items-center border-line border-l px-2.5 text-sm -outline-offset-2 first:border-l-0 hover:text-ink",
              each === layout ? "bg-accent-tint font-medium text-ink" : "text-muted",
            )}
          >
            {labels[each]}
          </Link>
        ))}
    </nav>
  );
}
