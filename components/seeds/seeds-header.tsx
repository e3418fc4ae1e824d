"use client";
import { useQuery } from "@tanstack/react-query";
import { Upload } from "lucide-react";
import Link from "next/link";
import { Button } from "@/components/ui/button";
import { formatCount, formatNoun } from "@/components/ui/number-format";
import { PageHeader } from "@/components/ui/page-header";
import { seedCounts } from "@/lib/client/seeds";

/** How many seeds there are, and the way to more. */
export function SeedsHeader({ project, mayManage }: { project: string; mayManage: boolean }) {
  const { data } = useQuery(seedCounts(project));
  const removed = Object.values(data?.removed ?? {}).reduce((sum, rows) => sum + rows, 0);
  const figures = data
    ? `${formatCount(data.kept)} kept · ${formatCount(removed)} removed by rules and people · ${formatNoun(data.duplicates, "exact duplicate")}`
    : " ";
  const actions = (
    <Button asChild tone="primary">
      <Link href={`/p/${project}/seeds/import`}>
        <Upload aria-hidden /> Import seeds
      </Link>
    </Button>
  );
  return <PageHeader title="Seeds" description={<span className="tabular-nums">{figures}</span>} {...(mayManage ? { actions } : {})} />;
}
