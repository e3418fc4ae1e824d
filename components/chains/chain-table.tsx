"use client";
import Link from "next/link";
import { stateShape, stateWord } from "@/components/review/verdict-words";
import { Letters } from "@/components/ui/letters";
import { StatusShape } from "@/components/ui/status-shape";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { chainDefects } from "@/lib/review/chain-defects";
import type { ChainRow } from "@/lib/schema/chain";
import type { Level } from "@/lib/schema/instruction";

const levels = [1, 2, 3, 4, 5] as const satisfies readonly Level[];

/** A row a chain: which levels it has and how they were judged, and what is wrong between them. */
export function ChainTable({ project, rows }: { project: string; rows: readonly ChainRow[] }) {
  return (
    <Table caption="Chains" className="table-fixed">
      <thead>
        <tr>
          <Th>Query</Th>
          {levels.map((level) => (
            <Th key={level} className="w-9 text-center">
              {level}
            </Th>
          ))}
          <Th className="w-64 max-md:hidden">Findings</Th>
          <Th isNumber className="w-14 max-sm:hidden">
            Run
          </Th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Tr key={row.queryId} className="relative">
            <Td>
              <Link
                href={`/p/${project}/chains/${row.queryId}`}
                prefetch={false}
                dir="auto"
                className="line-clamp-2 break-words leading-[18px] after:absolute after:inset-0 hover:underline"
              >
                <Letters text={row.queryText} />
              </Link>
            </Td>
            {levels.map((level) => (
              <LevelCell key={level} row={row} level={level} />
            ))}
            <Td className="max-md:hidden">
              <Defects row={row} />
            </Td>
            <Td isNumber className="text-muted max-sm:hidden">
              {row.runNumber}
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

function LevelCell({ row, level }: { row: ChainRow; level: Level }) {
  const found = row.levels.find((each) => each.level === level);
  return (
    <Td className="text-center">
      {found && !found.isKept ? (
        <span className="text-reject">
          <span aria-hidden>✕</span>
          <span className="sr-only">level {level}: dropped</span>
        </span>
      ) : found ? (
        <StatusShape kind={stateShape[found.reviewState]} label={`level ${level}: ${stateWord[found.reviewState]}`} />
      ) : (
        <span className="text-muted">
          <span aria-hidden>–</span>
          <span className="sr-only">level {level}: missing</span>
        </span>
      )}
    </Td>
  );
}

function Defects({ row }: { row: ChainRow }) {
  const defects = chainDefects(row.levels);
  if (defects.length === 0) return <span className="text-muted">none</span>;
  return (
    <span className="flex items-start gap-1.5">
      <StatusShape kind="conflict" className="mt-1" />
      <span className="line-clamp-2 leading-[18px]">{defects.join("; ")}</span>
    </span>
  );
}
