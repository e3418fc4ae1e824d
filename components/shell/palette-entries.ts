import type { ProjectDetail, SessionView } from "@/lib/schema/project";
import { isAllowed } from "@/lib/schema/role";
import { hrefOf, openTo, qualitySections, sections, settingsPages } from "./sections";
import { chooseTheme } from "./theme-menu";

export type PaletteEntry = { label: string; detail?: string } & ({ href: string } | { act: () => void });

interface PaletteGroup {
  heading: string;
  entries: PaletteEntry[];
}

/** Everything the palette offers before anything is typed, as far as the role allows it. */
export function paletteEntries(project: ProjectDetail, session: SessionView): PaletteGroup[] {
  const { slug, role } = project;
  const pages = openTo([...sections, ...qualitySections], role).map((place) => ({ label: place.label, href: hrefOf(slug, place) }));
  const settings = openTo(settingsPages, role).map((place) => ({ label: place.label, detail: "settings", href: hrefOf(slug, place) }));
  const others = session.projects.filter(({ id }) => id !== project.id);
  const groups: PaletteGroup[] = [
    { heading: "Pages", entries: [...pages, ...settings] },
    { heading: "Actions", entries: actions(slug, role) },
    { heading: "Projects", entries: others.map((each) => ({ label: each.name, href: `/p/${each.slug}/overview` })) },
  ];
  return groups.filter(({ entries }) => entries.length > 0);
}

function actions(slug: string, role: ProjectDetail["role"]): PaletteEntry[] {
  const offered: (PaletteEntry | null)[] = [
    isAllowed(role, "runs.manage") ? { label: "Start a run", href: `/p/${slug}/runs/new` } : null,
    isAllowed(role, "seeds.manage") ? { label: "Import seeds", href: `/p/${slug}/seeds` } : null,
    isAllowed(role, "releases.manage") ? { label: "Make a release", href: `/p/${slug}/releases` } : null,
    isAllowed(role, "studies.manage") ? { label: "Plan a study", href: `/p/${slug}/studies/new` } : null,
    { label: "Theme: light", act: () => chooseTheme("light") },
    { label: "Theme: dark", act: () => chooseTheme("dark") },
    { label: "Theme: as the system", act: () => chooseTheme("system") },
    { label: "HTTP API", href: "/api-docs" },
    { label: "Verifiers", href: "/verifiers" },
  ];
  return offered.filter((entry) => entry !== null);
}
