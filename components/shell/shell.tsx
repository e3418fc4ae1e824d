import type { CSSProperties, ReactNode } from "react";
import type { ProjectDetail, SessionView } from "@/lib/schema/project";
import { DemoRibbon } from "./demo-ribbon";
import { Header } from "./header";
import { RememberProject } from "./remember-project";

interface ShellProps {
  project: ProjectDetail;
  session: SessionView;
  children: ReactNode;
}

/** One line of machinery, the rest of the window for the work. */
export function Shell({ project, session, children }: ShellProps) {
  return (
    <div className="flex min-h-dvh flex-col" style={shellHeight(project.isDemo)}>
      <a
        href="#main"
        className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50 focus:rounded-md focus:bg-accent focus:px-3 focus:py-1.5 focus:text-on-accent"
      >
        Skip to the content
      </a>
      <RememberProject slug={project.slug} />
      <Header project={project} session={session} />
      {project.isDemo ? <DemoRibbon /> : null}
      <main id="main" tabIndex={-1} className="flex min-w-0 flex-1 flex-col">
        {children}
      </main>
    </div>
  );
}

/** What the header and the ribbon take of the window, for pages that must fit into the rest. */
function shellHeight(isDemo: boolean): CSSProperties {
  const height: Record<string, string> = { "--shell-height": isDemo ? "76px" : "48px" };
  return height;
}
