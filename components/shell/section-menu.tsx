"use client";
import { Menu as MenuIcon } from "lucide-react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { IconButton } from "@/components/ui/icon-button";
import { Menu, MenuItem, MenuSeparator } from "@/components/ui/menu";
import type { Role } from "@/lib/schema/role";
import { hrefOf, openTo, qualitySections, sections } from "./sections";
import { useSectionCounts } from "./use-section-counts";
import { WaitingCount } from "./waiting-count";

/** The sections as a menu, where the window is too narrow for them side by side. */
export function SectionMenu({ slug, role }: { slug: string; role: Role }) {
  const path = usePathname();
  const counts = useSectionCounts(slug);
  return (
    <div className="lg:hidden">
      <Menu trigger={<IconButton label="Sections" icon={<MenuIcon aria-hidden />} />}>
        {openTo([...sections, ...qualitySections], role).map((section) => {
          const href = hrefOf(slug, section);
          const isHere = path === href || path.startsWith(`${href}/`);
          return (
            <MenuItem key={section.path} asChild>
              <Link href={href} aria-current={isHere ? "page" : undefined} className={isHere ? "font-medium text-ink" : "text-muted"}>
                <span className="flex-1">{section.label}</span>
                <WaitingCount waiting={counts[section.path]} />
              </Link>
            </MenuItem>
          );
        })}
        <MenuSeparator />
        <MenuItem asChild>
          <Link href={`/p/${slug}/settings`}>Project settings</Link>
        </MenuItem>
      </Menu>
    </div>
  );
}
