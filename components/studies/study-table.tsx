import Link from "next/link";
import { formatCount } from "@/components/ui/number-format";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { TimeAgo } from "@/components/ui/time-ago";
import type { StudyRow } from "@/lib/schema/study-view";
import { StateBadge } from "./state-badge";
import { taskWords } from "./study-words";

interface StudyTableProps {
  project: string;
  rows: readonly StudyRow[];
  mayJudge: boolean;
}

/** Every study with its state, what it compares, and how far it is. */
export function StudyTable({ project, rows, mayJudge }: StudyTableProps) {
  return (
    <div className="overflow-hidden rounded-md border border-line bg-raised">
      <Table caption="Studies, newest first">
        <thead>
          <tr>
            <Th>Study</Th>
            <Th>State</Th>
            <Th>Arms</Th>
            <Th isNumber>Pairs</Th>
            <Th isNumber>Judged</Th>
            <Th isNumber>People</Th>
            <Th>Hash</Th>
            <Th>Made</Th>
            <Th>
              <span className="sr-only">Go to</span>
            </Th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Line key={row.id} project={project} row={row} mayJudge={mayJudge} />
          ))}
        </tbody>
      </Table>
    </div>
  );
}

function Line({ project, row, mayJudge }: Omit<StudyTableProps, "rows"> & { row: StudyRow }) {
  const { id, name, state, tasks, version, arms, pairs, judged, people, hash, createdAt } = row;
  const href = `/p/${project}/studies/${id}`;
  const isFrozen = state !== "draft";
  const link = "underline underline-offset-2 hover:text-ink";
  return (
    <Tr>
      <Td className="min-w-40 max-w-80">
        <Link href={href} className="font-medium underline-offset-2 hover:underline">
          {name}
        </Link>
      </Td>
      <Td>
        <StateBadge state={state} />
      </Td>
      <Td className="min-w-48 max-w-96 text-muted">{arms.join(" · ")}</Td>
      <Td isNumber>{isFrozen ? formatCount(pairs) : "–"}</Td>
      <Td isNumber>{isFrozen ? formatCount(judged) : "–"}</Td>
      <Td isNumber>{isFrozen ? formatCount(people) : "–"}</Td>
      <Td className="whitespace-nowrap font-mono text-xs">
        {hash === null ? <span className="text-muted">not frozen</span> : `${hash.slice(0, 8)} v${version}`}
      </Td>
      <Td className="whitespace-nowrap text-muted">
        <TimeAgo at={createdAt} />
      </Td>
      <Td className="whitespace-nowrap text-muted">
        <span className="flex gap-3">
          {(mayJudge ? tasks : []).map((task) => (
            <Link
              key={task}
              href={`${href}/${taskWords[task].path}`}
              prefetch={false}
              className={link}
              aria-label={`${taskWords[task].label} ${name}`}
            >
              {taskWords[task].words}
            </Link>
          ))}
          {isFrozen ? (
            <Link href={`${href}/report`} className={link} aria-label={`Report of ${name}`}>
              Report
            </Link>
          ) : null}
        </span>
      </Td>
    </Tr>
  );
}
