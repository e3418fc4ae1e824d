import type { ReactNode } from "react";
import { SettingsNav } from "@/components/settings/settings-nav";
import { hrefOf, openTo, settingsPages } from "@/components/shell/sections";
import { PageBody } from "@/components/ui/page-body";
import { PageHeader } from "@/components/ui/page-header";
import { pageContext } from "@/lib/http/page-context";

interface Props {
  params: Promise<{ project: string }>;
  children: ReactNode;
}

export default async function SettingsLayout({ params, children }: Props) {
  const { project, role } = await pageContext((await params).project, "project.read");
  const links = openTo(settingsPages, role).map((place) => ({ href: hrefOf(project.slug, place), label: place.label }));
  return (
    <PageBody>
      <PageHeader title="Settings" description={project.name} />
      <div className="flex flex-col gap-6 lg:flex-row lg:gap-10">
        <SettingsNav links={links} />
        <div className="min-w-0 flex-1">{children}</div>
      </div>
    </PageBody>
  );
}
