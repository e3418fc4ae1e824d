"use client";
import { useState } from "react";
import { QueryVerdict } from "@/components/filters/query-verdict";
import { useFlip } from "@/components/filters/use-flip";
import type { ReviewFilter } from "@/lib/schema/review";

interface ChainFilterProps {
  project: string;
  filter: ReviewFilter;
  mayOverride: boolean;
}

/** What the first filter said of the chain's query; dropping the query withdraws the whole chain. */
export function ChainFilter({ project, filter, mayOverride }: ChainFilterProps) {
  const [isOpen, setIsOpen] = useState(false);
  const { flip, isPending } = useFlip(project, () => setIsOpen(false));
  return (
    <section aria-label="First filter" className="max-w-reading">
      <QueryVerdict
        {...{ project, filter, mayOverride, isOpen }}
        isBusy={isPending}
        hasKey={false}
        onOpen={() => setIsOpen(true)}
        onClose={() => setIsOpen(false)}
        onFlip={flip}
      />
    </section>
  );
}
