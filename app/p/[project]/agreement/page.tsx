import type { Metadata } from "next";
import { AgreementPage } from "@/components/agreement/agreement-page";
import { FilledCache } from "@/components/shell/filled-cache";
import { agreementReport } from "@/lib/client/agreement";
import { pageContext } from "@/lib/http/page-context";
import { AgreementKind } from "@/lib/schema/agreement";
import { readAgreement } from "@/lib/services/agreement/read";

export const metadata: Metadata = { title: "Agreement" };

interface PageProps {
  params: Promise<{ project: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function Page({ params, searchParams }: PageProps) {
  const { ctx, project } = await pageContext((await params).project, "runs.read");
  const kind = AgreementKind.catch("verdicts").parse((await searchParams).kind);
  const report = await readAgreement(ctx, { projectId: project.id, kind });
  return (
    <FilledCache entries={[[agreementReport(project.slug, kind).queryKey, report]]}>
      <AgreementPage project={project.slug} kind={kind} />
    </FilledCache>
  );
}
