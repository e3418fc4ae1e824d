import { Skeleton } from "@/components/ui/skeleton";

/** The item in front is on its way. */
export function Reading() {
  return (
    <div role="status" aria-label="Reading the item" className="flex max-w-reading flex-col gap-3">
      <Skeleton className="w-48" />
      <Skeleton />
      <Skeleton className="w-2/3" />
    </div>
  );
}
