import type { Metadata } from "next";
import { PeopleSettings } from "@/components/settings/people-settings";
import { FilledCache } from "@/components/shell/filled-cache";
import { peopleQuery } from "@/lib/client/people";
import { pageContext } from "@/lib/http/page-context";
import { listPeople } from "@/lib/services/people/list";

export const metadata: Metadata = { title: "People" };

export default async function PeoplePage({ params }: { params: Promise<{ project: string }> }) {
  const { ctx, project } = await pageContext((await params).project, "people.manage");
  const rows = await listPeople(ctx, { projectId: project.id });
  const mayReset = ctx.actor.kind === "user" && ctx.actor.isInstanceOwner;
  return (
    <FilledCache entries={[[peopleQuery(project.slug).queryKey, { rows }]]}>
      <PeopleSettings project={project.slug} mayReset={mayReset} />
    </FilledCache>
  );
}
