"use client";
import { ChevronDown } from "lucide-react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { classNames } from "@/components/ui/class-names";
import { Menu, MenuItem } from "@/components/ui/menu";
import type { Role } from "@/lib/schema/role";
import { hrefOf, openTo, qualitySections } from "./sections";
import { type Waiting, WaitingCount } from "./waiting-count";

interface QualityMenuProps {
  slug: string;
  role: Role;
  counts: Record<string, Waiting | undefined>;
}

/** The sections about the quality of the work, behind one word. */
export function QualityMenu({ slug, role, counts }: QualityMenuProps) {
  const path = usePathname();
  const places = openTo(qualitySections, role);
  if (places.length === 0) return null;
  const isAt = (place: { path: string }) => path === hrefOf(slug, place) || path.startsWith(`${hrefOf(slug, place)}/`);
  const isHere = places.some(isAt);
  const waiting = places.flatMap((place) => counts[place.path] ?? []).filter(({ count }) => count > 0);
  const all = { count: waiting.reduce((sum, { count }) => sum + count, 0), words: waiting.map(({ words }) => words).join(", ") };
  return (
    <Menu
      trigger={
        <button
          type="button"
          className={classNames(
            "relative flex items-center gap-1.5 px-2 text-muted text-sm -outline-offset-2 transition-colors hover:text-ink",
            isHere && "font-medium text-ink after:absolute after:inset-x-2 after:-bottom-px after:h-0.5 after:bg-accent",
          )}
        >
          Quality
          <WaitingCount waiting={all} />
          <ChevronDown aria-hidden className="size-3.5" />
        </button>
      }
    >
      {places.map((place) => (
        <MenuItem key={place.path} asChild>
          <Link href={hrefOf(slug, place)} aria-current={isAt(place) ? "page" : undefined}>
            <span className="flex-1">{place.label}</span>
            <WaitingCount waiting={counts[place.path]} />
          </Link>
        </MenuItem>
      ))}
    </Menu>
  );
}
