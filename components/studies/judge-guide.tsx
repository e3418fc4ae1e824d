"use client";
import { RisenPanel } from "@/components/review/risen-panel";
import { StatusShape } from "@/components/ui/status-shape";
import type { Guide } from "@/lib/study/judging";

const anchors = [
  { field: "better", words: "Left or right", shape: "accept" },
  { field: "tie", words: "Tie", shape: "revise" },
  { field: "bothBad", words: "Both bad", shape: "reject" },
] as const;

/** What is asked, and what each choice means. The keys go on working while it is open. */
export function JudgeGuide({ guide, onClose }: { guide: Guide; onClose: () => void }) {
  const said = anchors.filter(({ field }) => guide.anchors[field] !== "");
  return (
    <RisenPanel label="Guideline" onClose={onClose}>
      <div
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        tabIndex={0}
        className="flex min-h-0 flex-col gap-3 overflow-y-auto text-sm -outline-offset-2"
      >
        <p dir="auto" className="whitespace-pre-wrap break-words font-medium">
          {guide.question}
        </p>
        <dl className="flex flex-col gap-2">
          {said.map(({ field, words, shape }) => (
            <div key={field}>
              <dt className="flex items-center gap-1.5 text-muted">
                <StatusShape kind={shape} size="sm" />
                {words}
              </dt>
              <dd dir="auto" className="break-words">
                {guide.anchors[field]}
              </dd>
            </div>
          ))}
        </dl>
        <p className="text-muted">Which side stands where, and the order of the pairs, were drawn by lot.</p>
      </div>
    </RisenPanel>
  );
}
