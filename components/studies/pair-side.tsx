import { classNames } from "@/components/ui/class-names";
import { Letters } from "@/components/ui/letters";
import { formatNoun } from "@/components/ui/number-format";
import { type StatusKind, StatusShape } from "@/components/ui/status-shape";
import type { SideChoice } from "@/lib/schema/study-body";
import type { ShownSide } from "@/lib/schema/study-view";
import { choiceWords } from "./choice-words";

interface PairSideProps {
  name: "left" | "right";
  side: ShownSide;
  /** what is chosen or was given of the pair */
  choice: SideChoice | null;
}

interface Mark {
  words: string;
  shape: StatusKind;
  border: string;
  tint: string;
}

const marks = {
  better: { words: "better", shape: "accept", border: "border-accept", tint: "bg-accept-tint" },
  tie: { words: "tie", shape: "revise", border: "border-revise", tint: "bg-revise-tint" },
  both_bad: { words: "bad", shape: "reject", border: "border-reject", tint: "bg-reject-tint" },
} as const satisfies Record<string, Mark>;

/** A region that scrolls must be reachable by keyboard. */
const reachable = { tabIndex: 0 };

/** One side: its length, and its list or text in the reading face. A choice is told by colour, shape and word. */
export function PairSide({ name, side, choice }: PairSideProps) {
  const mark = markOf(name, choice);
  const words = formatNoun(side.words, "word");
  return (
    <section
      aria-label={choiceWords[name]}
      {...reachable}
      className={classNames(
        "flex min-h-0 min-w-0 flex-col rounded-md border-2 border-line bg-raised -outline-offset-2 lg:overflow-y-auto",
        mark?.border,
      )}
    >
      <header
        className={classNames(
          "flex min-h-10 shrink-0 items-center gap-2 border-line border-b bg-raised px-4 text-muted text-sm lg:sticky lg:top-0",
          mark?.tint,
        )}
      >
        <h2 className="font-medium text-ink">{choiceWords[name]}</h2>
        <span className="tabular-nums">
          {side.text === null ? `${words} in ${formatNoun(side.constraints.length, "constraint")}` : words}
        </span>
        {mark ? (
          <span className="ml-auto inline-flex items-center gap-1.5 font-medium text-ink">
            <StatusShape kind={mark.shape} />
            {mark.words}
          </span>
        ) : null}
      </header>
      {side.text === null ? <List constraints={side.constraints} /> : <Text text={side.text} />}
    </section>
  );
}

function List({ constraints }: { constraints: readonly string[] }) {
  const lines = constraints.map((text, place) => ({ text, key: `${place}` }));
  return (
    <ul className="flex flex-col px-4 pb-3">
      {lines.map(({ text, key }) => (
        <li key={key} className="border-line border-b py-2 last:border-b-0">
          <p dir="auto" className="prose-reading">
            <Letters text={text} />
          </p>
        </li>
      ))}
    </ul>
  );
}

function Text({ text }: { text: string }) {
  return (
    <p dir="auto" className="prose-reading px-4 pt-3 pb-4">
      <Letters text={text} />
    </p>
  );
}

function markOf(name: "left" | "right", choice: SideChoice | null): Mark | null {
  if (choice === null) return null;
  if (choice === "tie" || choice === "both_bad") return marks[choice];
  return choice === name ? marks.better : null;
}
