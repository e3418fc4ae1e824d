"use client";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { classNames } from "@/components/ui/class-names";
import { formatCount } from "@/components/ui/number-format";
import { seedCounts } from "@/lib/client/seeds";

/** The three views of a project's seeds. */
export function SeedsNav({ project }: { project: string }) {
  const path = usePathname();
  const counts = useQuery(seedCounts(project));
  const base = `/p/${project}/seeds`;
  const views = [
    { href: base, label: "Seeds", isHere: path === base, count: null },
    { href: `${base}/imports`, label: "Imports", isHere: path.startsWith(`${base}/import`), count: null },
    {
      href: `${base}/near-duplicates`,
      label: "Near duplicates",
      isHere: path === `${base}/near-duplicates`,
      count: counts.data?.nearUndecided,
    },
  ];
  return (
    <nav aria-label="Seeds" className="flex gap-4 overflow-x-auto border-line border-b">
      {views.map(({ href, label, isHere, count }) => (
        <Link
          key={href}
          href={href}
          aria-current={isHere ? "page" : undefined}
          className={classNames(
            "-mb-px flex h-8 shrink-0 items-center gap-1.5 border-transparent border-b-2 text-muted text-sm transition-colors hover:text-ink",
            isHere && "border-accent font-medium text-ink",
          )}
        >
          {label}
          {count ? <span className="text-muted text-xs tabular-nums">{formatCount(count)}</span> : null}
        </Link>
      ))}
    </nav>
  );
}
