import type { Metadata } from "next";
import { FindingsPage } from "@/components/findings/findings-page";
import { checkTitles } from "@/lib/constraints/lint/check-titles";
import { pageContext } from "@/lib/http/page-context";
import { isAllowed } from "@/lib/schema/role";

export const metadata: Metadata = { title: "Findings" };

export default async function Page({ params }: { params: Promise<{ project: string }> }) {
  const { project, role } = await pageContext((await params).project, "instructions.read");
  const may = { mayEdit: isAllowed(role, "review.edit"), mayRepairTogether: isAllowed(role, "findings.repair") };
  return <FindingsPage project={project.slug} titles={checkTitles} {...may} />;
}
