import type { Metadata } from "next";
import { CoveragePage } from "@/components/coverage/coverage-page";
import { pageContext } from "@/lib/http/page-context";

export const metadata: Metadata = { title: "Coverage" };

export default async function Page({ params }: { params: Promise<{ project: string }> }) {
  const { project } = await pageContext((await params).project, "instructions.read");
  return <CoveragePage project={project.slug} />;
}
