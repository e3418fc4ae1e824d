import type { Metadata } from "next";
import { WritingPage } from "@/components/studies/writing-page";
import { pageContext } from "@/lib/http/page-context";

export const metadata: Metadata = { title: "Write lists" };

export default async function Page({ params }: { params: Promise<{ project: string; study: string }> }) {
  const { project: slug, study } = await params;
  const { project } = await pageContext(slug, "review.judge");
  // The browser asks for the query once it is there: a page that is only fetched ahead takes none.
  return <WritingPage project={project.slug} study={study} />;
}
