import { formatCount, formatNoun } from "@/components/ui/number-format";
import { Stat } from "@/components/ui/stat";
import type { ImportPreview } from "@/lib/schema/seed-import";

/** What would become of the sampled rows, in figures. */
export function PreviewSummary({ preview }: { preview: ImportPreview }) {
  const { counts, sampled } = preview;
  const removed = Object.values(counts.removed).reduce((sum, rows) => sum + rows, 0);
  return (
    <dl className="flex flex-wrap gap-x-10 gap-y-3" aria-live="polite">
      <Stat label="Looked at" value={formatNoun(sampled, "row")} detail={`the file's first, read as ${preview.fileFormat}`} />
      <Stat label="Kept" value={formatCount(counts.kept)} />
      <Stat label="Removed by rules" value={formatCount(removed)} />
      <Stat label="There already" value={formatCount(counts.duplicates)} detail="exactly the same text" />
      <Stat label="Cannot be read" value={formatCount(counts.bad)} />
    </dl>
  );
}
