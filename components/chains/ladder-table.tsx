import Link from "next/link";
import { stateShape, stateWord } from "@/components/review/verdict-words";
import { Letters } from "@/components/ui/letters";
import { StatusShape } from "@/components/ui/status-shape";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { type CellState, cellStates } from "@/lib/review/chain-differences";
import type { ChainLevel, ChainView } from "@/lib/schema/chain";
import type { StoredFinding } from "@/lib/schema/finding-list";

interface LadderTableProps {
  project: string;
  chain: ChainView;
  /** levels of one track, ascending */
  levels: readonly ChainLevel[];
  /** open findings: a constraint they concern at a level is marked there */
  findings: readonly StoredFinding[];
}

const signs = { present: "●", new: "+", lost: "■", absent: "○" } as const satisfies Record<CellState, string>;
const signWords = { present: "there", new: "new at this level", lost: "lost", absent: "not there" } as const satisfies Record<
  CellState,
  string
>;
const signTone = {
  present: "text-ink",
  new: "font-semibold text-accent",
  lost: "text-reject",
  absent: "text-line-strong",
} as const satisfies Record<CellState, string>;

/** The ladder: constraints as rows, levels as columns. */
export function LadderTable({ project, chain, levels, findings }: LadderTableProps) {
  const used = new Set(levels.flatMap(({ constraintIds }) => constraintIds));
  const rows = chain.constraints.filter(({ id }) => used.has(id));
  return (
    <div className="flex max-w-4xl flex-col gap-2">
      <Table caption="Which constraint stands at which level">
        <thead>
          <tr>
            <Th>Constraint</Th>
            {levels.map(({ instructionId, level, reviewState, isKept, isWithdrawn }) => (
              <Th key={instructionId} className="w-14 text-center">
                <Link
                  href={`/p/${project}/instructions/${instructionId}`}
                  aria-label={`Level ${level}, ${isKept ? stateWord[reviewState] : isWithdrawn ? "withdrawn" : "dropped"}`}
                  className="inline-flex items-center gap-1 underline-offset-2 hover:underline"
                >
                  {isKept ? level : <s>{level}</s>}
                  <StatusShape kind={isKept ? stateShape[reviewState] : "reject"} size="sm" />
                </Link>
              </Th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, text, category, source }) => (
            <Tr key={id}>
              <Th scope="row" className="h-auto min-w-48 whitespace-normal py-1.5 font-normal text-ink text-sm">
                <span dir="auto" className="block break-words">
                  <Letters text={text} />
                </span>
                <span className="text-muted text-xs">
                  {category}
                  {source === "person" ? " · by a person" : ""}
                </span>
              </Th>
              {cellStates(id, levels).map((state, index) => (
                <Td key={levels[index]?.instructionId} className="text-center">
                  <span aria-hidden className={signTone[state]}>
                    {signs[state]}
                  </span>
                  <span className="sr-only">{signWords[state]}</span>
                  {isQuestioned(findings, id, levels[index]) ? (
                    <StatusShape kind="conflict" size="sm" label="a finding is about it" className="ml-1" />
                  ) : null}
                </Td>
              ))}
            </Tr>
          ))}
        </tbody>
      </Table>
      <p className="flex flex-wrap gap-x-4 text-muted text-xs">
        {(["present", "new", "lost", "absent"] as const).map((state) => (
          <span key={state}>
            <span aria-hidden className={signTone[state]}>
              {signs[state]}
            </span>{" "}
            {signWords[state]}
          </span>
        ))}
      </p>
    </div>
  );
}

function isQuestioned(findings: readonly StoredFinding[], constraintId: string, level: ChainLevel | undefined): boolean {
  return findings.some(
    ({ instructionId, constraintIds }) =>
      level !== undefined && instructionId === level.instructionId && constraintIds.includes(constraintId),
  );
}
