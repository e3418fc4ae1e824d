import { formatCount } from "@/components/ui/number-format";
import type { Outbox } from "@/lib/client/outbox";
import type { Letter } from "@/lib/schema/outbox";
import type { RubricPass } from "@/lib/study/rubric-pass";
import { WorkStrip } from "./work-strip";

interface RubricStripProps {
  project: string;
  state: RubricPass;
  outbox: Outbox | null;
  letters: readonly Letter[];
}

export function RubricStrip({ state: { name, counts }, ...rest }: RubricStripProps) {
  const words = counts && `${formatCount(counts.answered)} of ${formatCount(counts.texts)} texts`;
  const progress =
    counts && words ? { label: "Texts answered about", done: counts.answered, of: counts.texts, words, testId: "answered" } : null;
  return <WorkStrip title={name ?? "Questions about texts"} progress={progress} {...rest} />;
}
