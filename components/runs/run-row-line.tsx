import Link from "next/link";
import { Td, Tr } from "@/components/ui/table";
import { TimeAgo } from "@/components/ui/time-ago";
import type { RunRow } from "@/lib/schema/run-row";
import { failureWord, reasonWord } from "./run-words";

export function RunRowLine({ project, row }: { project: string; row: RunRow }) {
  const text = <span className="line-clamp-2">{row.text}</span>;
  const reason = row.failureKind ? failureWord(row.failureKind) : row.reason ? reasonWord(row.reason) : null;
  return (
    <Tr>
      <Td className="min-w-64 py-1.5">
        {row.instructionId || row.noun === "query" ? (
          <Link
            href={row.instructionId ? `/p/${project}/instructions/${row.instructionId}` : `/p/${project}/chains/${row.subjectId}`}
            className="underline-offset-2 hover:underline"
          >
            {text}
          </Link>
        ) : (
          text
        )}
      </Td>
      {row.noun === "instruction" || row.noun === "use" ? <Td isNumber>{row.level}</Td> : null}
      <Td className="min-w-40 max-w-96 py-1.5">
        {reason ? <span className="font-medium">{reason}</span> : <span className="text-muted">–</span>}
        {row.detail ? <span className="block text-muted text-xs">{row.detail}</span> : null}
      </Td>
      <Td className="text-muted">{row.settledAt ? <TimeAgo at={row.settledAt} /> : "not yet"}</Td>
    </Tr>
  );
}
