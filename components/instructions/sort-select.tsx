import { Select } from "@/components/ui/select";
import type { Listing } from "@/lib/review/listing";
import type { InstructionSort, SortOrder } from "@/lib/schema/instruction-sort";

const orders: readonly { sort: InstructionSort; order: SortOrder; label: string }[] = [
  { sort: "ordinal", order: "asc", label: "Project order" },
  { sort: "ordinal", order: "desc", label: "Project order, last first" },
  { sort: "level", order: "asc", label: "Level, easy first" },
  { sort: "level", order: "desc", label: "Level, hard first" },
  { sort: "updated", order: "desc", label: "Changed, newest first" },
  { sort: "updated", order: "asc", label: "Changed, oldest first" },
  { sort: "findings", order: "desc", label: "Most findings first" },
  { sort: "findings", order: "asc", label: "Fewest findings first" },
];

/** In which order the instructions stand. */
export function SortSelect({ listing, onChange }: { listing: Listing; onChange: (listing: Listing) => void }) {
  return (
    <Select
      size="sm"
      aria-label="Order"
      value={`${listing.sort} ${listing.order}`}
      options={orders.map(({ sort, order, label }) => ({ value: `${sort} ${order}`, label }))}
      onChange={(event) => {
        const chosen = orders.find(({ sort, order }) => `${sort} ${order}` === event.target.value);
        if (chosen) onChange({ ...listing, sort: chosen.sort, order: chosen.order });
      }}
    />
  );
}
