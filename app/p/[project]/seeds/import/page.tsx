import type { Metadata } from "next";
import { ImportPage } from "@/components/seeds/import-page";
import { pageContext } from "@/lib/http/page-context";

export const metadata: Metadata = { title: "Import seeds" };

export default async function Page({ params }: { params: Promise<{ project: string }> }) {
  const { project } = await pageContext((await params).project, "seeds.manage");
  return <ImportPage project={project.slug} />;
}
