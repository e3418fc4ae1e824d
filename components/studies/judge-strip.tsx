import { formatCount } from "@/components/ui/number-format";
import type { Outbox } from "@/lib/client/outbox";
import type { Letter } from "@/lib/schema/outbox";
import type { Judging } from "@/lib/study/judging";
import { WorkStrip } from "./work-strip";

interface JudgeStripProps {
  project: string;
  state: Judging;
  outbox: Outbox | null;
  letters: readonly Letter[];
}

export function JudgeStrip({ state: { guide, counts }, ...rest }: JudgeStripProps) {
  const words = counts && `${formatCount(counts.judged)} of ${formatCount(counts.turns)} judged`;
  const progress =
    counts && words && counts.turns > 0 ? { label: "Judged", done: counts.judged, of: counts.turns, words, testId: "judged" } : null;
  return <WorkStrip title={guide?.name ?? "Judging"} progress={progress} {...rest} />;
}
