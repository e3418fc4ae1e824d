import type { ReactNode } from "react";
import { formatCount, formatShare } from "@/components/ui/number-format";
import { epsilonOf, type Protocol } from "@/lib/schema/study";
import { rubricWords } from "@/lib/study/rubric-words";
import { exclusionWords, stopWords, strataWords } from "./protocol-words";
import { annotatorWords, sourceWords, unitWords } from "./study-words";

/** A protocol to read. */
export function ProtocolFacts({ protocol }: { protocol: Protocol }) {
  const { arms, queries, seed, annotatorsPerPair, repeatShare, annotatorKind, question, anchors, reasons, rubric } = protocol;
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
      <Fact label="Strata">{strataWords(protocol)}</Fact>
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
