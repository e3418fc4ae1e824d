import Link from "next/link";
import { Button } from "@/components/ui/button";
import { PageBody } from "@/components/ui/page-body";
import type { StudyFile } from "@/lib/schema/study-file";
import type { Block } from "@/lib/study/paper/block";
import { PaperBlock } from "./paper-block";
import { PrintButton } from "./print-button";

const files: readonly [StudyFile, string][] = [
  ["report.pdf", "PDF"],
  ["report.html", "HTML"],
  ["report.json", "JSON"],
  ["preferences.csv", "Judgements as CSV"],
  ["rubric.csv", "Rubric as CSV"],
  ["downstream.csv", "Downstream as CSV"],
  ["probes.csv", "Probes of the judge as CSV"],
];

interface ReportPageProps {
  project: string;
  study: string;
  blocks: readonly Block[];
}

/** What a study says, as it is read and as it is printed. */
export function ReportPage({ project, study, blocks }: ReportPageProps) {
  return (
    <PageBody width="narrow" className="gap-0! print:max-w-none print:py-0">
      <nav aria-label="This report" className="mb-6 flex flex-wrap items-center gap-2 print:hidden">
        <Link href={`/p/${project}/studies/${study}`} className="mr-auto text-muted text-sm hover:text-ink">
          ← The study
        </Link>
        <PrintButton />
        {files.map(([file, label]) => (
          <Button key={file} asChild size="sm">
            <a href={`/api/v1/projects/${project}/studies/${study}/files/${file}`} download={file}>
              {label}
            </a>
          </Button>
        ))}
      </nav>
      {blocks.map((block, place) => (
        // The blocks of one report never change their order.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <PaperBlock key={place} block={block} />
      ))}
    </PageBody>
  );
}
