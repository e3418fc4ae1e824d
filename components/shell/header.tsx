"use client";
import dynamic from "next/dynamic";
import Link from "next/link";
import { useState } from "react";
import type { ProjectDetail, SessionView } from "@/lib/schema/project";
import { LarchSign } from "./larch-sign";
import { PaletteButton } from "./palette-button";
import { PersonMenu } from "./person-menu";
import { ProjectMenu } from "./project-menu";
import { SectionLinks } from "./section-links";
import { SectionMenu } from "./section-menu";
import { ThemeMenu } from "./theme-menu";
import { usePaletteKey } from "./use-palette-key";

const Palette = dynamic(() => import("./palette").then((file) => file.Palette), { ssr: false });

export function Header({ project, session }: { project: ProjectDetail; session: SessionView }) {
  const [isPaletteOpen, setIsPaletteOpen] = useState(false);
  usePaletteKey(() => setIsPaletteOpen((isOpen) => !isOpen));
  return (
    <header className="sticky top-0 z-20 flex h-12 short:static items-center gap-1 print:hidden border-line border-b bg-surface px-2 sm:px-3">
      <SectionMenu slug={project.slug} role={project.role} />
      <Link
        href={`/p/${project.slug}/overview`}
        className="flex h-8 shrink-0 items-center gap-1.5 rounded-md px-1.5 font-semibold text-base"
      >
        <LarchSign className="size-5 text-accent" />
        <span className="max-sm:sr-only">Larch</span>
      </Link>
      <span aria-hidden className="h-5 w-px shrink-0 bg-line max-sm:hidden" />
      <ProjectMenu project={project} projects={session.projects} mayCreate={session.user?.isInstanceOwner ?? false} />
      <SectionLinks slug={project.slug} role={project.role} />
      <div className="ml-auto flex shrink-0 items-center gap-0.5">
        <PaletteButton onOpen={() => setIsPaletteOpen(true)} />
        <ThemeMenu />
        {session.user ? <PersonMenu person={session.user} role={project.role} /> : null}
      </div>
      {isPaletteOpen ? <Palette project={project} session={session} onClose={() => setIsPaletteOpen(false)} /> : null}
    </header>
  );
}
