"use client";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { classNames } from "@/components/ui/class-names";
import type { Role } from "@/lib/schema/role";
import { LinkPending } from "./link-pending";
import { QualityMenu } from "./quality-menu";
import { hrefOf, openTo, sections } from "./sections";
import { useSectionCounts } from "./use-section-counts";
import { WaitingCount } from "./waiting-count";

/** The sections side by side; where the window is too narrow the menu at the left has them. */
export function SectionLinks({ slug, role }: { slug: string; role: Role }) {
  const path = usePathname();
  const counts = useSectionCounts(slug);
  return (
    <nav aria-label="Sections" className="ml-1 hidden h-full min-w-0 items-stretch gap-0.5 lg:flex">
      {openTo(sections, role).map((section) => {
        const href = hrefOf(slug, section);
        const isHere = path === href || path.startsWith(`${href}/`);
        return (
          <Link
            key={section.path}
            href={href}
            aria-current={isHere ? "page" : undefined}
            className={classNames(
              "relative flex items-center gap-1.5 px-2 text-muted text-sm -outline-offset-2 transition-colors hover:text-ink",
              isHere && "font-medium text-ink after:absolute after:inset-x-2 after:-bottom-px after:h-0.5 after:bg-accent",
            )}
          >
            {section.label}
            <WaitingCount waiting={counts[section.path]} />
            <LinkPending />
          </Link>
        );
      })}
      <QualityMenu slug={slug} role={role} counts={counts} />
    </nav>
  );
}
