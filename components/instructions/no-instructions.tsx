import Link from "next/link";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

/** Nothing to show: what to do about it. */
export function NoInstructions({ hasFilters, project, onClear }: { hasFilters: boolean; project: string; onClear: () => void }) {
  if (hasFilters)
    return (
      <EmptyState title="No instruction is like that." action={<Button onClick={onClear}>Show all instructions</Button>}>
        Take out a part of the filter above, or search for fewer words.
      </EmptyState>
    );
  return (
    <EmptyState
      title="No instructions yet."
      action={
        <Button asChild tone="primary">
          <Link href={`/p/${project}/runs`}>Go to runs</Link>
        </Button>
      }
    >
      A run makes them from your seeds: five levels a query, from easy to hard.
    </EmptyState>
  );
}
