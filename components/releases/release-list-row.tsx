import Link from "next/link";
import { formatCount } from "@/components/ui/number-format";
import { Td, Tr } from "@/components/ui/table";
import { TimeAgo } from "@/components/ui/time-ago";
import type { ReleaseRow } from "@/lib/schema/release";
import { RehearsalMark } from "./rehearsal-mark";

export function ReleaseListRow({ project, release }: { project: string; release: ReleaseRow }) {
  const { counts } = release;
  return (
    <Tr>
      <Td className="max-w-96">
        <span className="flex items-center gap-2">
          <Link
            href={`/p/${project}/releases/${release.number}`}
            className="min-w-0 truncate font-medium underline-offset-2 hover:underline"
          >
            {release.number} · {release.name}
          </Link>
          <RehearsalMark rows={counts.rehearsal} of={counts.rows} />
        </span>
      </Td>
      <Td isNumber>{formatCount(counts.rows)}</Td>
      <Td isNumber>{formatCount(counts.families)}</Td>
      <Td isNumber>{formatCount(counts.bySplit.train.rows)}</Td>
      <Td isNumber>{formatCount(counts.bySplit.validation.rows)}</Td>
      <Td isNumber>{formatCount(counts.bySplit.test.rows)}</Td>
      <Td className="whitespace-nowrap text-muted">
        <TimeAgo at={release.createdAt} />
      </Td>
    </Tr>
  );
}
