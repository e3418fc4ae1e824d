import type { ReactNode } from "react";
import { formatCount, formatShare } from "@/components/ui/number-format";
import { epsilonOf, type Protocol } from "@/lib/schema/study";
import { rubricWords } from "@/lib/study/rubric-words";
import { annotatorWords, sourceWords, unitWords } from "./study-words";

/** A protocol to read. */
export function ProtocolFacts({ protocol }: { protocol: Protocol }) {
  const { arms, strata, queries, seed, annotatorsPerPair, repeatShare, annotatorKind, question, anchors, reasons, rubric } = protocol;
  return (
    <dl className="flex flex-col rounded-md border border-line bg-raised text-sm">
      <Fact label="What is expected">{protocol.hypothesis}</Fact>
      <Fact label="What is compared">{unitWords[protocol.unit]}</Fact>
      <Fact label="Arms">
        <ul className="flex flex-col gap-1">
          {arms.map(({ key, name, source }) => (
            <li key={key}>
              <span className="font-medium">{name}</span>: {sourceWords(source)} <code className="text-muted text-xs">{key}</code>
            </li>
          ))}
        </ul>
      </Fact>
      <Fact label="Strata">
        {strata.categories.length === 0 ? "All categories" : strata.categories.join(", ")}
        {protocol.unit === "constraint_list" ? "" : strata.levels.length === 0 ? "; all levels" : `; levels ${strata.levels.join(", ")}`}
      </Fact>
      <Fact label="Sample">
        {formatCount(queries)} queries, drawn with the seed <code className="text-xs">{seed}</code>
      </Fact>
      <Fact label="Who judges">
        {annotatorWords[annotatorKind]} (ε = {epsilonOf[annotatorKind]}), {annotatorsPerPair} a pair, {formatShare(repeatShare)} of the
        pairs twice
      </Fact>
      <Fact label="Question">{question}</Fact>
      <Fact label="Better">{anchors.better}</Fact>
      <Fact label="Tie">{anchors.tie}</Fact>
      <Fact label="Both bad">{anchors.bothBad}</Fact>
      <Fact label="Reasons">{reasons.join(" · ")}</Fact>
      <Fact label="Rubric">{rubric.map((each) => rubricWords[each]).join(" · ")}</Fact>
      <Fact label="Stop rule">{stopWords(protocol)}</Fact>
      <Fact label="Exclusion rule">{exclusionWords(protocol)}</Fact>
      <Fact label="Least pairs of two arms">{formatCount(protocol.leastPairs)}</Fact>
    </dl>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="grid gap-x-4 gap-y-0.5 border-line border-b px-3 py-2 last:border-b-0 sm:grid-cols-[11rem_minmax(0,1fr)]">
      <dt className="text-muted">{label}</dt>
      <dd dir="auto" className="min-w-0 max-w-prose break-words">
        {children === "" ? <span className="text-muted">none</span> : children}
      </dd>
    </div>
  );
}

function stopWords({ stop: { judgements, until } }: Protocol): string {
  const rules = [
    judgements === null ? null : `after ${formatCount(judgements)} judgements`,
    until === null ? null : `after ${until} (UTC)`,
  ].filter((rule) => rule !== null);
  if (rules.length === 0) return "Judging ends when everybody has judged all of their pairs.";
  return `Judging ends ${rules.join(" or ")}${rules.length > 1 ? ", whichever comes first" : ""}.`;
}

function exclusionWords({ exclusion: { fastestMs, leastConsistency, leastRepeats } }: Protocol): string {
  const fast = `Judgements faster than ${fastestMs / 1_000} s are left out`;
  if (leastConsistency === null) return `${fast}; no person is.`;
  return `${fast}, and everybody of whose repeats, at least ${leastRepeats}, fewer than ${formatShare(leastConsistency)} agree.`;
}
