import type { Metadata } from "next";
import { NewStudyPage } from "@/components/studies/new-study-page";
import { pageContext } from "@/lib/http/page-context";
import { studyChoices } from "../study-choices";

export const metadata: Metadata = { title: "Plan a study" };

export default async function Page({ params }: { params: Promise<{ project: string }> }) {
  const { ctx, project } = await pageContext((await params).project, "studies.manage");
  return <NewStudyPage project={project.slug} choices={await studyChoices({ ctx, project })} />;
}
