import Link from "next/link";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

/** Nothing more to do in a study, or nothing in hand: why, and where to go. */
export function WorkEnd({ project, title, children }: { project: string; title: string; children: ReactNode }) {
  return (
    <div className="flex flex-1 flex-col items-center px-4 py-16">
      <EmptyState
        title={title}
        action={
          <Button asChild>
            <Link href={`/p/${project}/studies`}>Back to the studies</Link>
          </Button>
        }
      >
        {children}
      </EmptyState>
    </div>
  );
}
