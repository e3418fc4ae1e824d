import type { Metadata } from "next";
import { NearDuplicatesPage } from "@/components/seeds/near-duplicates-page";
import { pageContext } from "@/lib/http/page-context";
import { isAllowed } from "@/lib/schema/role";

export const metadata: Metadata = { title: "Near duplicates" };

export default async function Page({ params }: { params: Promise<{ project: string }> }) {
  const { project, role } = await pageContext((await params).project, "seeds.read");
  return <NearDuplicatesPage project={project.slug} mayManage={isAllowed(role, "seeds.manage")} />;
}
