import Link from "next/link";

/** The way back to the run a page belongs to. */
export function RunCrumbs({ project, number }: { project: string; number: number }) {
  return (
    <nav aria-label="Run" className="-mb-4 flex gap-1.5 text-muted text-sm">
      <Link href={`/p/${project}/runs`} className="underline-offset-2 hover:underline">
        Runs
      </Link>
      <span aria-hidden>/</span>
      <Link href={`/p/${project}/runs/${number}`} className="underline-offset-2 hover:underline">
        Run {number}
      </Link>
    </nav>
  );
}
