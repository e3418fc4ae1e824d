import Link from "next/link";
import { stateShape, stateWord } from "@/components/review/verdict-words";
import { Badge } from "@/components/ui/badge";
import { Letters } from "@/components/ui/letters";
import { StatusShape } from "@/components/ui/status-shape";
import type { StepDifference } from "@/lib/review/chain-differences";
import { levelPieces } from "@/lib/review/level-pieces";
import type { ChainLevel, ChainView } from "@/lib/schema/chain";

interface LevelTextProps {
  project: string;
  chain: ChainView;
  level: ChainLevel;
  difference: StepDifference;
  /** the place of its text that the finding in hand is about */
  mark: { start: number; end: number } | null;
}

/** One level's text with what it adds underlined, and beside it the constraints it adds and loses. */
export function LevelText({ project, chain, level, difference, mark }: LevelTextProps) {
  const words = (id: string) => chain.constraints.find((constraint) => constraint.id === id)?.text ?? "a constraint";
  return (
    <li className="grid gap-x-6 gap-y-2 border-line border-t py-4 lg:grid-cols-[88px_minmax(0,640px)_minmax(200px,1fr)]">
      <div className="flex items-start gap-2 lg:flex-col">
        <Link href={`/p/${project}/instructions/${level.instructionId}`} className="font-semibold underline-offset-2 hover:underline">
          Level {level.level}
        </Link>
        <span className="inline-flex items-center gap-1.5 text-muted text-xs">
          <StatusShape kind={stateShape[level.reviewState]} size="sm" />
          {stateWord[level.reviewState]}
        </span>
        {level.isKept ? null : (
          <Badge tone="reject" shape="reject">
            {level.isWithdrawn ? "withdrawn" : "dropped"}
          </Badge>
        )}
        {level.isEdited ? <Badge>edited</Badge> : null}
      </div>
      <p dir="auto" className="prose-reading">
        {levelPieces(difference.text, mark).map(({ start, text, isAdded, isMarked }) => (
          <Piece key={start} text={text} isAdded={isAdded} isMarked={isMarked} />
        ))}
      </p>
      <ul className="flex flex-col gap-1 text-sm">
        {difference.isAfterHole ? (
          <li className="flex gap-2">
            <StatusShape kind="conflict" className="mt-1" />
            The level before it is missing
          </li>
        ) : null}
        {difference.lost.map((id) => (
          <li key={id} className="flex gap-2">
            <StatusShape kind="reject" label="lost" className="mt-1" />
            <s className="min-w-0 break-words">{words(id)}</s>
          </li>
        ))}
        {difference.added.map((id) => (
          <li key={id} className="flex gap-2">
            <span role="img" aria-label="added" className="w-3 text-center font-semibold text-accent">
              +
            </span>
            <span dir="auto" className="min-w-0 break-words">
              {words(id)}
            </span>
          </li>
        ))}
      </ul>
    </li>
  );
}

function Piece({ text, isAdded, isMarked }: { text: string; isAdded: boolean; isMarked: boolean }) {
  const lead = text.slice(0, text.length - text.trimStart().length);
  const words = isAdded ? (
    <ins className="rounded-sm bg-accent-tint decoration-2 decoration-accent underline-offset-4">
      <Letters text={text.trimStart()} />
    </ins>
  ) : (
    <Letters text={text.trimStart()} />
  );
  return (
    <>
      {lead}
      {isMarked ? <mark className="rounded-sm bg-reject-tint text-ink outline outline-reject">{words}</mark> : words}
    </>
  );
}
