"use client";
import { Check, ChevronDown, Plus, Settings } from "lucide-react";
import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Menu, MenuItem, MenuLabel, MenuSeparator } from "@/components/ui/menu";
import type { ProjectDetail, ProjectSummary } from "@/lib/schema/project";
import { hrefOf, openTo, settingsPages } from "./sections";

interface ProjectMenuProps {
  project: ProjectDetail;
  projects: readonly ProjectSummary[];
  mayCreate: boolean;
}

/** The project's name, and behind it its settings and the other projects. */
export function ProjectMenu({ project, projects, mayCreate }: ProjectMenuProps) {
  const trigger = (
    <Button tone="quiet" className="min-w-0 shrink px-2 font-medium" title={project.name}>
      <span className="max-w-[12rem] truncate xl:max-w-[22rem]">{project.name}</span>
      <ChevronDown aria-hidden className="size-3.5! text-muted" />
    </Button>
  );
  return (
    <Menu trigger={trigger} className="w-80">
      <MenuLabel>Settings of this project</MenuLabel>
      {openTo(settingsPages, project.role).map((place) => (
        <MenuItem key={place.path} asChild>
          <Link href={hrefOf(project.slug, place)}>
            <Settings aria-hidden className="text-muted" />
            {place.label}
          </Link>
        </MenuItem>
      ))}
      <MenuSeparator />
      <MenuLabel>Projects</MenuLabel>
      {projects.map((each) => (
        <MenuItem key={each.id} asChild>
          <Link href={`/p/${each.slug}/overview`}>
            <span className="min-w-0 flex-1 break-words">{each.name}</span>
            {each.isDemo ? <Badge>demo</Badge> : null}
            {each.id === project.id ? <Check aria-label="open now" className="text-accent" /> : null}
          </Link>
        </MenuItem>
      ))}
      {mayCreate ? (
        <MenuItem asChild>
          <Link href="/projects/new">
            <Plus aria-hidden className="text-muted" />
            New project
          </Link>
        </MenuItem>
      ) : null}
    </Menu>
  );
}
