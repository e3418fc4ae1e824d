import type { Metadata } from "next";
import { RubricPage } from "@/components/studies/rubric-page";
import { pageContext } from "@/lib/http/page-context";
import { readSession } from "@/lib/services/auth/read-session";

export const metadata: Metadata = { title: "Questions about texts" };

export default async function Page({ params }: { params: Promise<{ project: string; study: string }> }) {
  const { project: slug, study } = await params;
  const { ctx, project } = await pageContext(slug, "review.judge");
  const session = await readSession(ctx);
  // The browser asks for the texts once it is there: a page that is only fetched ahead draws no turns.
  return <RubricPage project={project.slug} study={study} personId={session.user?.id ?? ""} />;
}
