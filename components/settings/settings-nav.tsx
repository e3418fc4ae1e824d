"use client";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { classNames } from "@/components/ui/class-names";

/** The settings pages. The first one's address begins all others', so only the longest match is the page one is on. */
export function SettingsNav({ links }: { links: readonly { href: string; label: string }[] }) {
  const path = usePathname();
  const here = links.filter(({ href }) => path === href || path.startsWith(`${href}/`)).sort((a, b) => b.href.length - a.href.length)[0];
  return (
    <nav aria-label="Settings" className="flex shrink-0 gap-1 overflow-x-auto lg:w-40 lg:flex-col lg:overflow-visible">
      {links.map(({ href, label }) => (
        <Link
          key={href}
          href={href}
          aria-current={here?.href === href ? "page" : undefined}
          className={classNames(
            "flex h-8 shrink-0 items-center rounded-md px-2.5 text-muted text-sm transition-colors hover:text-ink",
            here?.href === href && "bg-accent-tint font-medium text-ink",
          )}
        >
          {label}
        </Link>
      ))}
    </nav>
  );
}
