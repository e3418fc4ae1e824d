"use client";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { classNames } from "./class-names";

interface SectionNavProps {
  label: string;
  links: readonly { href: string; label: string; detail?: string }[];
}

/** The pages of one section: a column at the left, a scrolling row on a phone. */
export function SectionNav({ label, links }: SectionNavProps) {
  const path = usePathname();
  return (
    <nav aria-label={label} className="flex shrink-0 gap-1 overflow-x-auto lg:w-44 lg:flex-col lg:overflow-visible">
      {links.map((link) => {
        const isHere = path === link.href || path.startsWith(`${link.href}/`);
        return (
          <Link
            key={link.href}
            href={link.href}
            aria-current={isHere ? "page" : undefined}
            className={classNames(
              "flex h-8 shrink-0 items-center justify-between gap-2 rounded-md px-2.5 text-muted text-sm transition-colors hover:text-ink",
              isHere && "bg-accent-tint font-medium text-ink",
            )}
          >
            {link.label}
            {link.detail ? <span className="text-muted text-xs tabular-nums">{link.detail}</span> : null}
          </Link>
        );
      })}
    </nav>
  );
}
